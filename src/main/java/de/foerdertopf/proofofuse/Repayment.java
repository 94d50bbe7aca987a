package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that came back, and when: interest is reckoned by these days. */
@Entity
@Table(name = "repayment")
class Repayment {

    @Id
    private UUID id;

    private CaseNumber caseNumber;
    private Money amount;
    private LocalDate receivedOn;
    private @Nullable Instant reversedAt;

    @SuppressWarnings("NullAway.Init")
    protected Repayment() {}

    Repayment(CaseNumber caseNumber, Money amount, LocalDate receivedOn) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.amount = amount;
        this.receivedOn = receivedOn;
    }

    /** It had not come after all: it counts no more. */
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

    Money amount() {
        return amount;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Repayment that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
