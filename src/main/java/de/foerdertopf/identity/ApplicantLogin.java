package de.foerdertopf.identity;

import de.foerdertopf.shared.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account of a person who applies: her address. */
@Entity
@Table(name = "applicant_account")
class ApplicantLogin extends Aggregate {

    private String email;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;

    @SuppressWarnings("NullAway.Init")
    protected ApplicantLogin() {}

    ApplicantLogin(EmailAddress email, Instant at) {
        super(UUID.randomUUID());
        this.email = email.value();
        this.createdAt = at;
        this.lastSignInAt = at;
    }

    ApplicantId id() {
        return new ApplicantId(key());
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
}
