package de.foerdertopf.mail;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written from a template in {@code templates/mail}.
 *
 * @param dedupeKey natural key of the reason, such as {@code notice:SFHB-2025-0203:approval}; a second mail with it is not written
 * @param template such as {@code application-received}
 * @param model what the template names; {@code baseUrl} and {@code caseNumber} are there by themselves
 * @param secret the body holds a code or a one-time link and is erased once sent
 */
public record OutgoingMail(
        String dedupeKey,
        String to,
        String toName,
        String template,
        Map<String, Object> model,
        @Nullable CaseNumber caseNumber,
        List<DocumentId> attachments,
        boolean secret) {

    public OutgoingMail {
        model = Map.copyOf(model);
        attachments = List.copyOf(attachments);
    }

    /** A mail about a case. */
    public static OutgoingMail ofCase(
            String dedupeKey,
            CaseNumber caseNumber,
            String to,
            String toName,
            String template,
            Map<String, Object> model,
            DocumentId... attachments) {
        return new OutgoingMail(dedupeKey, to, toName, template, model, caseNumber, List.of(attachments), false);
    }

    /** A mail with a code or a one-time link. */
    public static OutgoingMail withSecret(
            String dedupeKey, String to, String toName, String template, Map<String, Object> model) {
        return new OutgoingMail(dedupeKey, to, toName, template, model, null, List.of(), true);
    }
}
