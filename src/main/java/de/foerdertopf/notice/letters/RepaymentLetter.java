package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Claims money that was left over and did not come back by itself (Erstattungsbescheid, § 49a VwVfG).
 *
 * @param approval the notice under which it was paid
 * @param paidOn the day on which the last of it was paid
 * @param payments each payment and its day, in their order
 * @param basis why the approval no longer carries the sum
 * @param provisionNumber number of the provision on money that is left
 * @param needed what the grant was needed for
 * @param askedUntil the day until which the group was asked to pay by itself
 * @param discretionFor what speaks for the recipient
 * @param discretionAgainst what stands against it
 */
public record RepaymentLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Recipient recipient,
        NamedLetter approval,
        Money paid,
        LocalDate paidOn,
        List<PaidSum> payments,
        LocalDate proofReceivedOn,
        Money needed,
        Basis basis,
        int provisionNumber,
        LocalDate askedUntil,
        RevocationLetter.Hearing hearing,
        String discretionFor,
        String discretionAgainst,
        InterestClaim interest,
        PaymentSlip slip,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public RepaymentLetter {
        payments = PaidSum.of(payments, paid, paidOn);
        if (discretionFor.isBlank() || discretionAgainst.isBlank()) {
            throw new IllegalArgumentException("A claim weighs both sides");
        }
        if (slip.amount().isMoreThan(paid)) {
            throw new IllegalArgumentException("No more can be claimed back than was paid");
        }
        if (!head.date().isAfter(askedUntil) || !head.date().isAfter(hearing.answerDueOn())) {
            throw new IllegalArgumentException("No claim before the group could pay and answer");
        }
    }

    /** Why the approval no longer carries the sum. */
    public enum Basis {
        /** The approval stood under the condition that the money is needed (auflösende Bedingung). */
        CONDITION,
        /** Money that is left was to be paid back as an obligation: the approval is revoked in part (§ 49 (3) no. 2). */
        PARTIAL_REVOCATION
    }

    @Override
    public String template() {
        return "repayment";
    }

    @Override
    public String subject() {
        return basis == Basis.CONDITION ? "Erstattungsbescheid" : "Teilwiderrufs- und Erstattungsbescheid";
    }

    public boolean isPaidAtOnce() {
        return payments.size() == 1;
    }

    public boolean isByCondition() {
        return basis == Basis.CONDITION;
    }

    public Money amount() {
        return slip.amount();
    }

    public String amountInWords() {
        return GermanWords.inWords(slip.amount());
    }

    public List<InterestClaim.Row> interestRows() {
        return interest.rows(slip.amount());
    }

    public LocalDate interestOpenFrom() {
        return interest.openFrom();
    }
}
