package de.foerdertopf.mail;

import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of a mail that is not sent: for people whom a letter or a call must tell instead. */
@Component
public class MailWording {

    private final MailTexts texts;

    MailWording(MailTexts texts) {
        this.texts = texts;
    }

    /** Subject and text. */
    public record Wording(String subject, String body) {}

    /** What a mail of this template would say. */
    public Wording of(String template, Map<String, Object> model, @Nullable CaseNumber caseNumber) {
        var text = texts.fill(template, model, caseNumber);
        return new Wording(text.subject(), text.body());
    }
}
