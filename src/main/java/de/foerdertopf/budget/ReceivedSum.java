package de.foerdertopf.budget;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that came back in a case, and when; it may turn out to be a mistake, and counts no more. */
@MappedSuperclass
public abstract class ReceivedSum {

    @Id
    private UUID id;

    private CaseNumber caseNumber;
    private Money amount;
    private LocalDate receivedOn;
    private @Nullable Instant reversedAt;

    /** For the database layer only. */
    @SuppressWarnings("NullAway.Init")
    protected ReceivedSum() {}

    protected ReceivedSum(CaseNumber caseNumber, Money amount, LocalDate receivedOn) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.amount = amount;
        this.receivedOn = receivedOn;
    }

    /** It had not come after all: it counts no more. */
    public void reverse(Instant at) {
        reversedAt = at;
    }

    /** Whether it was no mistake. */
    public boolean counts() {
        return reversedAt == null;
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Money amount() {
        return amount;
    }

    /** The day on which the money arrived. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReceivedSum that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
