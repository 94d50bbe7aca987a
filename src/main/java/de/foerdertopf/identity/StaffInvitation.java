package de.foerdertopf.identity;

import de.foerdertopf.shared.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time link by which a member of staff sets her password, for the first time or because she forgot it. */
@Entity
@Table(name = "staff_invitation")
class StaffInvitation extends Aggregate {

    /** Long enough for a week's leave, short enough for a forgotten mailbox. */
    static final Duration VALID = Duration.ofDays(7);
    /** Whoever forgot her password sits in front of the page. */
    static final Duration NEW_PASSWORD_VALID = Duration.ofHours(1);

    /** What it is for. */
    enum Purpose {
        INVITATION,
        NEW_PASSWORD
    }

    private UUID staffId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected StaffInvitation() {}

    StaffInvitation(StaffId staff, Purpose purpose, String tokenHash, Instant createdAt) {
        super(UUID.randomUUID());
        this.staffId = staff.value();
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = createdAt.plus(purpose == Purpose.INVITATION ? VALID : NEW_PASSWORD_VALID);
    }

    UUID id() {
        return key();
    }

    StaffId staff() {
        return new StaffId(staffId);
    }

    /** Whether it works for an account in this state: an invitation opens one, a new password is for an open one. */
    boolean isUsable(Purpose wanted, StaffMember.State state, Instant at) {
        return state == (wanted == Purpose.INVITATION ? StaffMember.State.INVITED : StaffMember.State.ACTIVE)
                && isUsable(wanted, at);
    }

    boolean isUsable(Purpose wanted, Instant at) {
        return purpose == wanted && usedAt == null && at.isBefore(expiresAt);
    }

    void use(Instant at) {
        usedAt = at;
    }
}
