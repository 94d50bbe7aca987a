package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Revocation of an approval and repayment in one notice (Widerrufs- und Erstattungsbescheid, §§ 49 (3), 49a VwVfG).
 *
 * @param provisionNumber number of the provision on the proof in the approval
 * @param hearing when the recipient was heard, and what came of it
 * @param discretionFor what speaks for the recipient
 * @param discretionAgainst what stands against it, milder ways included
 */
public record RevocationLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Recipient recipient,
        MissingProof missing,
        int provisionNumber,
        Hearing hearing,
        String discretionFor,
        String discretionAgainst,
        InterestClaim interest,
        PaymentSlip slip,
        @Nullable String interpretedInto,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public RevocationLetter {
        if (discretionFor.isBlank() || discretionAgainst.isBlank()) {
            throw new IllegalArgumentException("A revocation weighs both sides");
        }
        if (slip.amount().isMoreThan(missing.paid())) {
            throw new IllegalArgumentException("No more can be claimed back than was paid");
        }
        if (!head.date().isAfter(hearing.answerDueOn())) {
            throw new IllegalArgumentException("No revocation before the period to answer has ended");
        }
    }

    /**
     * The hearing before.
     *
     * @param answer what the recipient said, in the officer's words; null where nothing came
     */
    public record Hearing(
            LocalDate sentOn,
            LocalDate answerDueOn,
            @Nullable String answer) {

        public List<String> answerParagraphs() {
            return Paragraphs.of(answer);
        }
    }

    @Override
    public String template() {
        return "revocation";
    }

    @Override
    public String subject() {
        return "Widerrufs- und Erstattungsbescheid";
    }

    public boolean isWhole() {
        return slip.amount().equals(missing.paid());
    }

    /** Whether the approval falls from the day on which the first of it was paid. */
    public boolean isEffectiveOnPayment() {
        return interest.effectiveFrom().equals(missing.payments().get(0).on());
    }

    public String amountInWords() {
        return GermanWords.inWords(slip.amount());
    }

    public Money amount() {
        return slip.amount();
    }

    public List<InterestClaim.Row> interestRows() {
        return interest.rows(slip.amount());
    }

    public LocalDate interestOpenFrom() {
        return interest.openFrom();
    }
}
