package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that a group had paid back and gets back, because the claim fell, wholly or in part (öffentlich-rechtliche Erstattung): one person
 * orders it, another one sends it.
 */
@Entity
@Table(name = "refund")
class Refund {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private Money ofClaim;
    private Money ofInterest;
    private Money ofPot;

    @Column(columnDefinition = "text")
    private String cashNote;

    private String orderedBy;
    private Instant orderedAt;
    private @Nullable LocalDate sentOn;
    private @Nullable String sentBy;
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    Refund(UUID id, CaseNumber caseNumber, DueRefund due, Money ofPot, String cashNote, Actor by, Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.ofClaim = due.ofClaim();
        this.ofInterest = due.ofInterest();
        this.ofPot = ofPot;
        this.cashNote = cashNote;
        this.orderedBy = by.id();
        this.orderedAt = at;
    }

    /** The name of its order in the pot's book. */
    static String order(UUID id) {
        return "refund:" + id;
    }

    String order() {
        return order(id);
    }

    /** The name in the pot's book of what the pot pays when it goes out. */
    String sendingOfPot() {
        return "refund-paid:" + id;
    }

    /** The same of what lowers revenue. */
    String sending() {
        return "refund-sent:" + id;
    }

    /** The same of interest. */
    String sendingInterest() {
        return "refund-interest:" + id;
    }

    /** Whether the cash office has it, and nobody has said that it went out. */
    boolean isUnderWay() {
        return sentOn == null && cancelledAt == null;
    }

    boolean isSent() {
        return sentOn != null;
    }

    /**
     * The money went out.
     *
     * @throws BusinessRuleViolation {@code refund.not-under-way}, {@code refund.same-person}
     */
    void send(LocalDate on, Actor by) {
        requireUnderWay();
        if (orderedBy.equals(by.id())) {
            throw new BusinessRuleViolation("refund.same-person");
        }
        sentOn = on;
        sentBy = by.id();
    }

    /**
     * It did not go out after all: the cash office still has the order.
     *
     * @throws BusinessRuleViolation {@code refund.not-sent}
     */
    void notSent() {
        if (!isSent()) {
            throw new BusinessRuleViolation("refund.not-sent");
        }
        sentOn = null;
        sentBy = null;
    }

    /** @throws BusinessRuleViolation {@code refund.not-under-way} */
    void cancel(Instant at) {
        requireUnderWay();
        cancelledAt = at;
    }

    UUID id() {
        return id;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    Money ofClaim() {
        return ofClaim;
    }

    Money ofInterest() {
        return ofInterest;
    }

    /** What of the claim's part the pot pays. */
    Money ofPot() {
        return ofPot;
    }

    /** What of the claim's part had been revenue of the city. */
    Money ofRevenue() {
        return ofClaim.minus(ofPot);
    }

    RefundView view() {
        return new RefundView(id, caseNumber, ofClaim, ofInterest, cashNote, orderedBy, orderedAt, sentOn);
    }

    private void requireUnderWay() {
        if (!isUnderWay()) {
            throw new BusinessRuleViolation("refund.not-under-way");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Refund that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
