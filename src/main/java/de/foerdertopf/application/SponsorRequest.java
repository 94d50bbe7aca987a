package de.foerdertopf.application;

import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time link that was sent to a fiscal sponsor, for its answer or for another account; only its hash is kept. */
@Entity
@Table(name = "sponsor_request")
class SponsorRequest extends Aggregate {

    private CaseNumber caseNumber;
    private String tokenHash;
    private Instant askedAt;
    private Instant expiresAt;
    private boolean forAccount;
    private @Nullable Instant usedAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected SponsorRequest() {}

    SponsorRequest(CaseNumber caseNumber, String tokenHash, Instant askedAt, Instant expiresAt) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.tokenHash = tokenHash;
        this.askedAt = askedAt;
        this.expiresAt = expiresAt;
    }

    /** A link by which a sponsor that consented names another account. */
    static SponsorRequest forAccount(CaseNumber caseNumber, String tokenHash, Instant askedAt, Instant expiresAt) {
        var request = new SponsorRequest(caseNumber, tokenHash, askedAt, expiresAt);
        request.forAccount = true;
        return request;
    }

    UUID id() {
        return key();
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

    boolean isForAccount() {
        return forAccount;
    }

    boolean isOpenAt(Instant moment) {
        return !isUsed() && !isWithdrawn() && !isExpiredAt(moment);
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
