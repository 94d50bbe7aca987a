package de.foerdertopf.notice.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that it takes longer, and why (Zwischennachricht, no administrative act). Nothing in it may sound like a promise (§ 38 VwVfG).
 *
 * @param reason why it takes longer
 * @param nextOn the day by which the office writes again; null where none is known
 * @param statusUrl null for people who do not use the pages
 */
public record InterimMessageLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        String reason,
        @Nullable LocalDate nextOn,
        @Nullable String statusUrl,
        Law law,
        Closing closing)
        implements Letter {

    public InterimMessageLetter {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("People are told why they wait");
        }
    }

    @Override
    public String template() {
        return "interim-message";
    }

    @Override
    public String subject() {
        return "Zwischennachricht";
    }

    public List<String> reasonParagraphs() {
        return Paragraphs.of(reason);
    }
}
