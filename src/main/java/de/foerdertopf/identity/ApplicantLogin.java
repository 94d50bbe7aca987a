package de.foerdertopf.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account of a person who applies: her address. */
@Entity
@Table(name = "applicant_account")
class ApplicantLogin {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String email;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;

    @SuppressWarnings("NullAway.Init")
    protected ApplicantLogin() {}

    ApplicantLogin(EmailAddress email, Instant at) {
        this.id = UUID.randomUUID();
        this.email = email.value();
        this.createdAt = at;
        this.lastSignInAt = at;
    }

    ApplicantId id() {
        return new ApplicantId(id);
    }

    String email() {
        return email;
    }

    void signedIn(Instant at) {
        lastSignInAt = at;
    }

    void correctAddress(EmailAddress right) {
        email = right.value();
    }

    ApplicantAccount account() {
        return new ApplicantAccount(id(), email, createdAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApplicantLogin login && login.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
