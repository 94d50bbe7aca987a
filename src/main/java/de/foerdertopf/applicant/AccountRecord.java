package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account of a case, from the day it was told until another one follows. */
@Entity
@Table(name = "payee_account")
class AccountRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private String holder;
    private Iban iban;
    private String recipientName;
    private Instant toldAt;
    private @Nullable Instant checkedAt;
    private @Nullable String checkedBy;
    private @Nullable String checkedHow;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected AccountRecord() {}

    AccountRecord(CaseNumber caseNumber, String holder, Iban iban, String recipientName, Instant toldAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.holder = holder;
        this.iban = iban;
        this.recipientName = recipientName;
        this.toldAt = toldAt;
    }

    void check(String by, String how, Instant at) {
        checkedAt = at;
        checkedBy = by;
        checkedHow = how;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    boolean isInForce() {
        return withdrawnAt == null;
    }

    /** Whether it was told for money that this recipient should get. */
    boolean isFor(String recipient) {
        return Names.same(recipientName, recipient);
    }

    Instant toldAt() {
        return toldAt;
    }

    PayeeAccount view() {
        return new PayeeAccount(holder, iban, !Names.same(holder, recipientName), checkedAt != null);
    }
}
