package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Fixes the interest on a repayment that is in (Zinsbescheid, § 49a (3) VwVfG).
 *
 * @param claim the notice that claimed the money back and made it bear interest
 * @param effectiveFrom the day on which the approval became ineffective
 * @param from first day of interest
 * @param repaidOn the day on which the last of it came in
 * @param rows how the sum comes about: each stretch of days with its rate and the sum that was open
 * @param hearing when the recipient was heard on it, and what came of it
 * @param waiverReason why interest is not waived, or only for some time: own discretion, always needed
 */
public record InterestLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Recipient recipient,
        NamedLetter claim,
        Money claimed,
        LocalDate effectiveFrom,
        LocalDate from,
        LocalDate repaidOn,
        List<InterestClaim.Row> rows,
        RevocationLetter.Hearing hearing,
        String waiverReason,
        PaymentSlip slip,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public InterestLetter {
        rows = List.copyOf(rows);
        if (waiverReason.isBlank()) {
            throw new IllegalArgumentException("The discretion to waive interest is given in own words");
        }
        if (!slip.amount().equals(sum(rows))) {
            throw new IllegalArgumentException("The sum is what the table says");
        }
        if (!head.date().isAfter(hearing.answerDueOn())) {
            throw new IllegalArgumentException("No interest before the period to answer has ended");
        }
        if (from.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("No interest before the approval became ineffective");
        }
    }

    @Override
    public String template() {
        return "interest";
    }

    @Override
    public String subject() {
        return "Zinsbescheid";
    }

    private static Money sum(List<InterestClaim.Row> rows) {
        return rows.stream().map(InterestClaim.Row::interest).reduce(Money.ZERO, Money::plus);
    }

    public Money amount() {
        return slip.amount();
    }

    public String amountInWords() {
        return GermanWords.inWords(slip.amount());
    }

    /** Whether interest is waived for the time before. */
    public boolean isWaivedBefore() {
        return from.isAfter(effectiveFrom);
    }

    /** The last day that bears interest: the one before the money came in. */
    public LocalDate until() {
        return rows.isEmpty() ? from : rows.get(rows.size() - 1).period().to();
    }

    public List<String> waiverParagraphs() {
        return Paragraphs.of(waiverReason);
    }
}
