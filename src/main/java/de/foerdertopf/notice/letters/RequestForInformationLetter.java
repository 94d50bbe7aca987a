package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what is missing (Nachforderung, no administrative act).
 *
 * @param gaps every gap once
 * @param statusUrl null for people who do not use the pages
 * @param accountAsked whether an account number is among the gaps: a new one is confirmed by a call back
 */
public record RequestForInformationLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        List<Gap> gaps,
        LocalDate dueOn,
        boolean accountAsked,
        @Nullable String statusUrl,
        Closing closing)
        implements Letter {

    public RequestForInformationLetter {
        gaps = List.copyOf(gaps);
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException("A request asks for something");
        }
    }

    /**
     * A gap in the application.
     *
     * @param topic in two or three words with its article: {@code die IBAN}
     */
    public record Gap(String topic, String noticed, String needed) {}

    @Override
    public String template() {
        return "request-for-information";
    }

    @Override
    public String subject() {
        return "Rückfrage zu Ihrem Antrag";
    }

    public boolean isOneGap() {
        return gaps.size() == 1;
    }

    /** {@code zwei}. */
    public String countInWords() {
        return GermanWords.count(gaps.size());
    }

    /** {@code die IBAN und die Brötchenspende}. */
    public String topics() {
        return GermanWords.list(gaps.stream().map(Gap::topic).distinct().toList());
    }
}
