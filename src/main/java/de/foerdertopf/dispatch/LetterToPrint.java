package de.foerdertopf.dispatch;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter on paper that lies there to be printed and posted.
 *
 * @param addressee first line of the window: who gets it
 * @param town postcode and town
 * @param envelope the same for all letters that go into one: to one addressee at one address
 * @param type of an issued letter; null for a message
 * @param subject of a message; null for an issued letter
 * @param pdf the letter; null for a message whose page was not made yet
 * @param enclosed a stored letter that goes into the same envelope
 * @param since the day on which it was issued or written
 */
public record LetterToPrint(
        LetterRef ref,
        CaseNumber caseNumber,
        String addressee,
        String town,
        Envelope envelope,
        @Nullable NoticeType type,
        @Nullable String subject,
        @Nullable DocumentId pdf,
        @Nullable DocumentId enclosed,
        LocalDate since) {

    /**
     * What goes out together on one day.
     *
     * @param addressee the organisation, else the person
     * @param place street, postcode and town
     */
    public record Envelope(String addressee, String place) {}
}
