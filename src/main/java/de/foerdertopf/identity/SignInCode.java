package de.foerdertopf.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mailed six-digit code: valid for ten minutes, five tries, once, and only in the browser that asked for it. */
@Entity
@Table(name = "sign_in_code")
class SignInCode {

    static final Duration VALID = Duration.ofMinutes(10);
    static final int TRIES = 5;

    /** Who signs in with it. */
    enum Purpose {
        APPLICANT,
        STAFF
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String email;
    private @Nullable UUID staffId;
    private String codeHash;
    private Instant createdAt;
    private Instant expiresAt;
    private int tries;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignInCode() {}

    SignInCode(
            Purpose purpose,
            EmailAddress email,
            @Nullable StaffId staff,
            String browserSecret,
            String code,
            Instant at) {
        this.id = UUID.randomUUID();
        this.purpose = purpose;
        this.email = email.value();
        this.staffId = staff == null ? null : staff.value();
        this.codeHash = hash(browserSecret, code);
        this.createdAt = at;
        this.expiresAt = at.plus(VALID);
    }

    UUID id() {
        return id;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    @Nullable
    StaffId staff() {
        return staffId == null ? null : new StaffId(staffId);
    }

    /** Compares, counts the try, and uses the code up if it is right. */
    CodeOutcome redeem(Purpose wanted, String browserSecret, String typed, Instant at) {
        if (purpose != wanted || usedAt != null || !at.isBefore(expiresAt)) {
            return CodeOutcome.EXPIRED;
        }
        if (tries >= TRIES) {
            return CodeOutcome.USED_UP;
        }
        tries++;
        if (!Secrets.same(codeHash, hash(browserSecret, typed))) {
            return tries >= TRIES ? CodeOutcome.USED_UP : CodeOutcome.WRONG;
        }
        usedAt = at;
        return CodeOutcome.RIGHT;
    }

    /** Without the browser's secret, which is stored nowhere, a million guesses at the hash lead nowhere. */
    private static String hash(String browserSecret, String code) {
        return Secrets.hash(browserSecret + ":" + code);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignInCode code && code.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
