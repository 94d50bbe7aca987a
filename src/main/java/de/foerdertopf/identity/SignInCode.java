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

/**
 * A mailed code: valid for ten minutes, five tries, once, and only in the browser that asked for it. A second one that this browser
 * asks for does not end the first.
 */
@Entity
@Table(name = "sign_in_code")
class SignInCode extends Aggregate {

    static final Duration VALID = Duration.ofMinutes(10);
    static final int TRIES = 5;

    /** Who signs in with it. */
    enum Purpose {
        APPLICANT,
        STAFF,
        /** The second factor once more, before a deed that moves money or rights. */
        CONFIRM
    }

    private UUID challengeId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String email;
    private @Nullable UUID staffId;
    private String codeHash;
    private Instant createdAt;
    private Instant expiresAt;
    private int tries;
    private @Nullable Instant usedAt;
    private boolean beyondGuessing;
    private @Nullable String trace;

    @SuppressWarnings("NullAway.Init")
    protected SignInCode() {}

    SignInCode(
            Purpose purpose,
            SignInChallenge challenge,
            @Nullable StaffId staff,
            String code,
            boolean beyondGuessing,
            Instant at) {
        super(UUID.randomUUID());
        this.challengeId = challenge.id();
        this.purpose = purpose;
        this.email = challenge.email();
        this.staffId = staff == null ? null : staff.value();
        this.codeHash = hash(challenge.secret(), code);
        this.beyondGuessing = beyondGuessing;
        this.createdAt = at;
        this.expiresAt = at.plus(VALID);
    }

    /** Lets the house tell later that it was this code, typed in another browser. */
    void recogniseBy(String print) {
        trace = print;
    }

    UUID id() {
        return key();
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    @Nullable
    StaffId staff() {
        return staffId == null ? null : new StaffId(staffId);
    }

    boolean isBeyondGuessing() {
        return beyondGuessing;
    }

    boolean isOpen(Purpose wanted, Instant at) {
        return purpose == wanted && usedAt == null && at.isBefore(expiresAt);
    }

    boolean hasTriesLeft() {
        return tries < TRIES;
    }

    /** Compares and counts the try. */
    boolean isRight(String browserSecret, String typed) {
        if (!hasTriesLeft()) {
            return false;
        }
        tries++;
        return Secrets.same(codeHash, hash(browserSecret, typed));
    }

    void use(Instant at) {
        usedAt = at;
    }

    /** Without the browser's secret, which is stored nowhere, a million guesses at the hash lead nowhere. */
    private static String hash(String browserSecret, String code) {
        return Secrets.hash(browserSecret + ":" + code);
    }
}
