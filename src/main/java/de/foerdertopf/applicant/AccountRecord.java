package de.foerdertopf.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account of a case, from the day it was told until another one follows. */
@Entity
@Table(name = "payee_account")
class AccountRecord extends Aggregate {

    private CaseNumber caseNumber;
    private String holder;
    private Iban iban;
    private String ibanKey;
    private String recipientName;
    private Instant toldAt;
    private @Nullable Instant checkedAt;
    private @Nullable String checkedBy;
    private @Nullable String checkedHow;
    private @Nullable Instant withdrawnAt;
    private @Nullable String toldBy;
    private boolean toldByStaff;
    private boolean changed;
    private boolean needsSecondPerson;

    @Enumerated(EnumType.STRING)
    private @Nullable PayeeCheck payeeCheck;

    @SuppressWarnings("NullAway.Init")
    protected AccountRecord() {}

    AccountRecord(CaseNumber caseNumber, String holder, Iban iban, String recipientName, Instant toldAt, Actor toldBy) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.holder = holder;
        this.iban = iban;
        this.ibanKey = iban.normalised();
        this.recipientName = recipientName;
        this.toldAt = toldAt;
        this.toldBy = toldBy.id();
        this.toldByStaff = toldBy.isStaff();
    }

    /** It takes the place of another one. */
    void replace(AccountRecord before, boolean certified) {
        changed = before.changed || !isSameAs(before);
        needsSecondPerson = certified || (before.needsSecondPerson && before.checkedAt == null);
    }

    /**
     * Its money is certified now: what was changed before and is not confirmed yet is a second person's from now on. Who typed it and certifies
     * its money is one person, even where she confirmed it, too.
     */
    void certify(Actor by) {
        if (view().isVouchedForOnlyBy(by)) {
            checkedAt = null;
            checkedBy = null;
            checkedHow = null;
            payeeCheck = null;
        }
        needsSecondPerson = needsSecondPerson || (changed && checkedAt == null);
    }

    /** Money came back from it, or was certified before staff typed it: whoever typed it cannot say alone that it is right. */
    void needSecondPerson() {
        needsSecondPerson = true;
    }

    /** Whether it says what is in force anyway, so that nobody has to look again. */
    boolean isSameAs(AccountRecord before) {
        return before.ibanKey.equals(ibanKey) && before.holder.equals(holder);
    }

    /** Whether it counts as it is: nobody has to look at it before money goes there, or somebody did. */
    boolean isSettled() {
        return !needsSecondPerson || checkedAt != null;
    }

    /** @throws BusinessRuleViolation {@code account.same-person}: the one who typed a change after the money was certified */
    void check(Actor by, String how, @Nullable PayeeCheck bankSaid, Instant at) {
        if (needsSecondPerson && toldByStaff && by.id().equals(toldBy)) {
            throw new BusinessRuleViolation("account.same-person");
        }
        checkedAt = at;
        checkedBy = by.id();
        checkedHow = how;
        payeeCheck = bankSaid;
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

    CaseNumber caseNumber() {
        return caseNumber;
    }

    Instant toldAt() {
        return toldAt;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    PayeeAccount view() {
        return new PayeeAccount(
                holder,
                iban,
                !Names.samePayee(holder, recipientName),
                checkedAt != null,
                new AccountHistory(
                        key().toString(),
                        toldAt,
                        toldBy,
                        toldByStaff,
                        !toldByStaff && caseNumber.value().equals(toldBy),
                        changed,
                        needsSecondPerson,
                        checkedAt,
                        checkedBy,
                        checkedHow,
                        payeeCheck));
    }
}
