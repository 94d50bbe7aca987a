package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a group gave back of money that was paid beyond its grant. */
@Entity
@Table(name = "overpayment_return")
class OverpaymentReturn {

    @Id
    private UUID id;

    private CaseNumber caseNumber;
    private UUID paymentId;
    private Money amount;
    private LocalDate receivedOn;
    private @Nullable Instant reversedAt;

    @SuppressWarnings("NullAway.Init")
    protected OverpaymentReturn() {}

    OverpaymentReturn(Payment payment, Money amount, LocalDate receivedOn) {
        this.id = UUID.randomUUID();
        this.caseNumber = payment.caseNumber();
        this.paymentId = payment.id().value();
        this.amount = amount;
        this.receivedOn = receivedOn;
    }

    /** It had not come after all. */
    void reverse(Instant at) {
        reversedAt = at;
    }

    boolean counts() {
        return reversedAt == null;
    }

    UUID id() {
        return id;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    PaymentId payment() {
        return new PaymentId(paymentId);
    }

    Money amount() {
        return amount;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    /** The name of the deed in the pot's book. */
    String deed() {
        return "overpayment-returned:" + id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OverpaymentReturn that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
