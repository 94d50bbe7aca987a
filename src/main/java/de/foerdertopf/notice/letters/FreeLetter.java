package de.foerdertopf.notice.letters;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any short letter on the letterhead that decides nothing: a reminder, an offer to help, a message to people without e-mail.
 *
 * @param subject in plain words
 * @param briefly up to five points for the box; empty is no box
 * @param paragraphs the text
 * @param slip payment data, where money is to be paid back
 */
public record FreeLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        String subject,
        List<String> briefly,
        List<String> paragraphs,
        @Nullable PaymentSlip slip,
        Closing closing)
        implements Letter {

    public FreeLetter {
        briefly = List.copyOf(briefly);
        paragraphs = List.copyOf(paragraphs);
    }

    /** A message as it would have been mailed: blank lines part its paragraphs, line breaks within them stay. */
    public static List<String> paragraphsOf(String message) {
        return Arrays.stream(message.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    @Override
    public String template() {
        return "free";
    }

    public boolean isBoxed() {
        return !briefly.isEmpty();
    }
}
