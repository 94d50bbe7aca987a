package de.foerdertopf.disbursement;

import de.foerdertopf.budget.ReceivedSum;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What a group gave back of money that was paid beyond its grant. */
@Entity
@Table(name = "overpayment_return")
class OverpaymentReturn extends ReceivedSum {

    private UUID paymentId;

    @SuppressWarnings("NullAway.Init")
    protected OverpaymentReturn() {}

    OverpaymentReturn(Payment payment, Money amount, LocalDate receivedOn) {
        super(payment.caseNumber(), amount, receivedOn);
        this.paymentId = payment.id().value();
    }

    PaymentId payment() {
        return new PaymentId(paymentId);
    }

    /** The name of the deed in the pot's book. */
    String deed() {
        return "overpayment-returned:" + id();
    }
}
