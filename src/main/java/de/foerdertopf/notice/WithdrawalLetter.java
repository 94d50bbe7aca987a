package de.foerdertopf.notice;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Withdraws an approval that rested on wrong statements, and claims the money back in one notice (Rücknahme- und
 * Erstattungsbescheid, §§ 48, 49a VwVfG).
 *
 * @param approval the notice that is withdrawn
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
        LocalDate paidOn,
        String facts,
        LocalDate knownOn,
        RevocationLetter.Hearing hearing,
        String discretionFor,
        String discretionAgainst,
        InterestClaim interest,
        PaymentSlip slip,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public WithdrawalLetter {
        if (facts.isBlank() || discretionFor.isBlank() || discretionAgainst.isBlank()) {
            throw new IllegalArgumentException("A withdrawal tells the facts and weighs both sides");
        }
        if (slip.amount().isMoreThan(paid)) {
            throw new IllegalArgumentException("No more can be claimed back than was paid");
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
        return "Rücknahme- und Erstattungsbescheid";
    }

    public boolean isWhole() {
        return slip.amount().equals(paid);
    }

    public Money amount() {
        return slip.amount();
    }

    public String amountInWords() {
        return GermanWords.inWords(slip.amount());
    }

    public LocalDate yearEndsOn() {
        return lastDay(knownOn);
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }

    public List<InterestClaim.Row> interestRows() {
        return interest.rows(slip.amount());
    }

    public LocalDate interestOpenFrom() {
        return interest.openFrom();
    }
}
