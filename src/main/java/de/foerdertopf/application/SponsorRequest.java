package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time link that was sent to a fiscal sponsor; only its hash is kept. */
@Entity
@Table(name = "sponsor_request")
class SponsorRequest {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private String tokenHash;
    private Instant askedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected SponsorRequest() {}

    SponsorRequest(CaseNumber caseNumber, String tokenHash, Instant askedAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.tokenHash = tokenHash;
        this.askedAt = askedAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    /** Whether the group has named no or another sponsor since. */
    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isExpiredAt(Instant moment) {
        return !moment.isBefore(expiresAt);
    }

    boolean isUsed() {
        return usedAt != null;
    }

    void use(Instant at) {
        usedAt = at;
    }
}
