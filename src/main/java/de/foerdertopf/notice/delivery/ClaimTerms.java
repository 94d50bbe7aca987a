package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says that claimed money back: what later interest rests on.
 *
 * @param letter as a later one cites it
 * @param effectiveFrom the day on which the approval became ineffective
 * @param paidOn the day on which the last of the money was paid: before it nobody had all that bears interest
 * @param heard what the group could say before, about interest too (§ 28 VwVfG)
 * @param interestFrom first day of interest; null where it was waived for payment in time
 */
public record ClaimTerms(
        NoticeId notice,
        NamedLetter letter,
        Money amount,
        LocalDate effectiveFrom,
        LocalDate paidOn,
        RevocationLetter.Hearing heard,
        @Nullable LocalDate interestFrom,
        LocalDate dueOn) {

    /** The first day from which interest can be charged on the whole sum. */
    public LocalDate earliestInterest() {
        return paidOn.isAfter(effectiveFrom) ? paidOn : effectiveFrom;
    }
}
