package de.foerdertopf.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time link by which a member of staff sets her password. */
@Entity
@Table(name = "staff_invitation")
class StaffInvitation {

    /** Long enough for a week's leave, short enough for a forgotten mailbox. */
    static final Duration VALID = Duration.ofDays(7);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID staffId;
    private String tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected StaffInvitation() {}

    StaffInvitation(StaffId staff, String tokenHash, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.staffId = staff.value();
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = createdAt.plus(VALID);
    }

    UUID id() {
        return id;
    }

    StaffId staff() {
        return new StaffId(staffId);
    }

    boolean isUsable(Instant at) {
        return usedAt == null && at.isBefore(expiresAt);
    }

    void use(Instant at) {
        usedAt = at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffInvitation invitation && invitation.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
