package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whether money of a case moved or is about to: what rests on that cannot be taken back, and what is reckoned is not the last word. */
@Component
class MoneyMoved {

    private final Payments payments;
    private final Repayments repayments;
    private final FallenInterest fallenInterest;

    MoneyMoved(Payments payments, Repayments repayments, FallenInterest fallenInterest) {
        this.payments = payments;
        this.repayments = repayments;
        this.fallenInterest = fallenInterest;
    }

    /** Whether it was ordered, came back or was charged as interest on that day or later. */
    boolean since(CaseNumber caseNumber, LocalDate day) {
        return repayments.of(caseNumber).stream().anyMatch(came -> !came.on().isBefore(day))
                || fallenInterest.isDecidedSince(caseNumber, day)
                || payments.ofCase(caseNumber).stream().anyMatch(payment -> !HouseTime.dayOf(payment.orderedAt())
                        .isBefore(day));
    }

    /** Whether a payment lies at the cash office, which may have paid it. */
    boolean isGoingOut(CaseNumber caseNumber) {
        return payments.isAtTheCashOffice(caseNumber);
    }
}
