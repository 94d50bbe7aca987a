package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.notice.letters.RepaymentLetter;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.letters.WithdrawalLetter;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
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

    /** Empty where nothing had been paid that could be claimed. */
    static Optional<ClaimTerms> of(Notice notice) {
        var letter = notice.letter();
        if (letter instanceof RevocationLetter revocation) {
            return claim(
                    notice,
                    revocation.slip(),
                    revocation.interest(),
                    revocation.missing().paidOn(),
                    revocation.hearing());
        }
        if (letter instanceof WithdrawalLetter withdrawal) {
            return claim(notice, withdrawal.slip(), withdrawal.interest(), withdrawal.paidOn(), withdrawal.hearing());
        }
        if (letter instanceof RepaymentLetter repayment) {
            return claim(notice, repayment.slip(), repayment.interest(), repayment.paidOn(), repayment.hearing());
        }
        throw new IllegalStateException(notice.type() + " claims nothing");
    }

    private static Optional<ClaimTerms> claim(
            Notice notice,
            @Nullable PaymentSlip slip,
            @Nullable InterestClaim interest,
            @Nullable LocalDate paidOn,
            RevocationLetter.Hearing hearing) {
        if (slip == null || interest == null || paidOn == null) {
            return Optional.empty();
        }
        return Optional.of(new ClaimTerms(
                notice.id(),
                notice.named(),
                slip.amount(),
                interest.effectiveFrom(),
                paidOn,
                hearing,
                interest.from(),
                slip.dueOn()));
    }
}
