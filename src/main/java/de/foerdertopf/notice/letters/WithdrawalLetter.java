package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws an approval that rested on wrong statements, and claims the money back in one notice (Rücknahme- und
 * Erstattungsbescheid, §§ 48, 49a VwVfG); before anything was paid it only withdraws.
 *
 * @param approval the notice that is withdrawn
 * @param paidOn the day on which the last of it was paid; null where nothing was paid
 * @param payments each payment and its day, in their order
 * @param unpaid what of the grant was not paid and falls with the notice; null where all was paid
 * @param paidSinceHearing what the bank paid after the group was heard and joins the claim; null where nothing
 * @param restToProve what stays with the group and is still to be proved; null where nothing is
 * @param interest null where nothing was paid, as is the slip
 * @param facts which statement was wrong, and how that became known
 * @param knownOn the day on which the officer knew: from then on the year runs (§ 48 (4))
 * @param discretionFor what speaks for the recipient
 * @param discretionAgainst what stands against it, milder ways included
 */
public record WithdrawalLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Recipient recipient,
        NamedLetter approval,
        Money paid,
        @Nullable LocalDate paidOn,
        List<PaidSum> payments,
        @Nullable Money unpaid,
        @Nullable Money paidSinceHearing,
        @Nullable Money restToProve,
        String facts,
        LocalDate knownOn,
        RevocationLetter.Hearing hearing,
        String discretionFor,
        String discretionAgainst,
        @Nullable InterestClaim interest,
        @Nullable PaymentSlip slip,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public WithdrawalLetter {
        payments = PaidSum.of(payments, paid, paidOn);
        if (facts.isBlank() || discretionFor.isBlank() || discretionAgainst.isBlank()) {
            throw new IllegalArgumentException("A withdrawal tells the facts and weighs both sides");
        }
        if ((slip == null) != paid.isZero() || (interest == null) != (slip == null)) {
            throw new IllegalArgumentException("Whatever was paid is claimed back, nothing else");
        }
        if (slip != null && slip.amount().isMoreThan(paid)) {
            throw new IllegalArgumentException("No more can be claimed back than was paid");
        }
        if (restToProve != null
                && (slip == null || restToProve.plus(slip.amount()).isMoreThan(paid))) {
            throw new IllegalArgumentException("Only what was paid and not claimed back is proved");
        }
        if (!head.date().isAfter(hearing.answerDueOn())) {
            throw new IllegalArgumentException("No withdrawal before the period to answer has ended");
        }
        if (head.date().isAfter(lastDay(knownOn))) {
            throw new IllegalArgumentException("No withdrawal later than a year after the facts were known");
        }
    }

    /** The last day on which a notice can be withdrawn whose wrong statements became known on the given day (§ 48 (4) VwVfG). */
    public static LocalDate lastDay(LocalDate knownOn) {
        return knownOn.plusYears(1);
    }

    @Override
    public String template() {
        return "withdrawal";
    }

    @Override
    public String subject() {
        return slip == null ? "Rücknahmebescheid" : "Rücknahme- und Erstattungsbescheid";
    }

    public boolean isWhole() {
        return amount().equals(paid);
    }

    /** What is claimed back. */
    public Money amount() {
        return slip == null ? Money.ZERO : slip.amount();
    }

    public String amountInWords() {
        return GermanWords.inWords(amount());
    }

    /** How much of the notice falls: what is claimed back, and what is never paid any more. */
    public Money withdrawn() {
        return unpaid == null ? amount() : amount().plus(unpaid);
    }

    public boolean isPaidAtOnce() {
        return payments.size() == 1;
    }

    public LocalDate yearEndsOn() {
        return lastDay(knownOn);
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }

    public List<InterestClaim.Row> interestRows() {
        return interest == null ? List.of() : interest.rows(amount());
    }

    public @Nullable LocalDate interestOpenFrom() {
        return interest == null ? null : interest.openFrom();
    }
}
