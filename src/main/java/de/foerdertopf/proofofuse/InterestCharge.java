package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person decided about interest on a repayment that is in: how much, or that it is waived, and why (§ 49a (3) VwVfG). */
@Entity
@Table(name = "interest_charge")
class InterestCharge {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private Money amount;
    private @Nullable LocalDate firstDay;
    private LocalDate repaidOn;
    private @Nullable LocalDate dueOn;

    @Column(columnDefinition = "text")
    private String reason;

    private String decidedBy;
    private LocalDate decidedOn;
    private Money received;
    private @Nullable LocalDate receivedOn;
    private @Nullable UUID fallenNotice;
    private @Nullable LocalDate withdrawnOn;

    @SuppressWarnings("NullAway.Init")
    protected InterestCharge() {}

    /**
     * @param firstDay of interest; null where it is waived wholly
     * @throws BusinessRuleViolation {@code interest.reason-missing}, {@code notice.person-needed}
     */
    InterestCharge(
            CaseNumber caseNumber,
            Money amount,
            @Nullable LocalDate firstDay,
            LocalDate repaidOn,
            @Nullable LocalDate dueOn,
            String reason,
            Actor by,
            LocalDate today) {
        if (by.isSystem()) {
            throw new BusinessRuleViolation("notice.person-needed");
        }
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("interest.reason-missing");
        }
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.amount = amount;
        this.firstDay = firstDay;
        this.repaidOn = repaidOn;
        this.dueOn = dueOn;
        this.reason = reason;
        this.decidedBy = by.id();
        this.decidedOn = today;
        this.received = Money.ZERO;
    }

    /**
     * Interest came in, all of it or a part.
     *
     * @throws BusinessRuleViolation {@code interest.received-amount}, {@code interest.received-before}
     */
    void receive(Money sum, LocalDate on) {
        requireOpen(sum);
        requireSince(on);
        received = received.plus(sum);
        receivedOn = on;
    }

    /** @throws BusinessRuleViolation {@code sum.not-positive}, {@code interest.received-amount} */
    void requireOpen(Money sum) {
        if (sum.requirePositive().isMoreThan(open())) {
            throw new BusinessRuleViolation("interest.received-amount", open());
        }
    }

    /** @throws BusinessRuleViolation {@code interest.received-before} */
    void requireSince(LocalDate on) {
        if (on.isBefore(decidedOn)) {
            throw new BusinessRuleViolation("interest.received-before", decidedOn);
        }
    }

    /** What was recorded last had not come after all. */
    void takeBack(Money sum) {
        received = received.minus(sum);
        if (received.isZero()) {
            receivedOn = null;
        }
    }

    /**
     * The letter that charges it left later than written: so much later is its last day.
     *
     * @return whether that is later than before
     */
    boolean leftLate(LocalDate payUntil) {
        if (dueOn == null || !open().isPositive() || !payUntil.isAfter(dueOn)) {
            return false;
        }
        dueOn = payUntil;
        return true;
    }

    /** A remedy held it up, in vain: its recipient has time anew to pay it. */
    void stands(LocalDate payUntil) {
        dueOn = payUntil;
    }

    /** It does not count any more, although this letter had gone that charges it. */
    void fall(NoticeId letter) {
        fallenNotice = letter.value();
    }

    /** The group is written that it need not pay it. */
    void withdraw(LocalDate on) {
        withdrawnOn = on;
    }

    /** That nothing is to be paid instead. */
    InterestCharge waived(String why, Actor by, LocalDate today) {
        return new InterestCharge(caseNumber, Money.ZERO, null, repaidOn, null, why, by, today);
    }

    NoticeId requireFallenNotice() {
        return new NoticeId(Objects.requireNonNull(fallenNotice));
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    Money received() {
        return received;
    }

    Money open() {
        return amount.minus(received);
    }

    ChargedInterest view() {
        return new ChargedInterest(amount, firstDay, repaidOn, dueOn, reason, decidedBy, decidedOn, received);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InterestCharge that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
