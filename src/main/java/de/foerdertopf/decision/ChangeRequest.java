package de.foerdertopf.decision;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change that a group asks for after approval, and its answer. */
@Entity
@Table(name = "change_request")
class ChangeRequest extends Aggregate {

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(columnDefinition = "text")
    private String description;

    private @Nullable LocalDate newEnd;
    private @Nullable String newHolder;
    private @Nullable String newIban;
    private @Nullable Money newAmount;
    private Instant askedAt;
    private @Nullable String askedBy;

    @Enumerated(EnumType.STRING)
    private Actor.@Nullable Kind askedByKind;

    private @Nullable Boolean accepted;
    private boolean replaced;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Column(columnDefinition = "text")
    private @Nullable String answerReason;

    @Column(columnDefinition = "text")
    private @Nullable String oldValue;

    @Column(columnDefinition = "text")
    private @Nullable String newValue;

    @Enumerated(EnumType.STRING)
    private @Nullable CostCategory shiftFrom;

    @Enumerated(EnumType.STRING)
    private @Nullable CostCategory shiftTo;

    private @Nullable Money shiftAmount;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRequest() {}

    ChangeRequest(
            CaseNumber caseNumber,
            ChangeKind kind,
            String description,
            @Nullable LocalDate newEnd,
            @Nullable String newHolder,
            @Nullable String newIban,
            @Nullable Money newAmount,
            Instant askedAt,
            Actor askedBy) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.kind = kind;
        this.description = description;
        this.newEnd = newEnd;
        this.newHolder = newHolder;
        this.newIban = newIban;
        this.newAmount = newAmount;
        this.askedAt = askedAt;
        this.askedBy = askedBy.id();
        this.askedByKind = askedBy.kind();
    }

    UUID id() {
        return key();
    }

    /** Who typed what is wished; empty for wishes from before this was kept. */
    Optional<Actor> askedBy() {
        return askedBy == null || askedByKind == null ? Optional.empty() : Optional.of(new Actor(askedBy, askedByKind));
    }

    void answer(boolean accept, String reason, String by, Instant at) {
        if (accepted != null) {
            throw new BusinessRuleViolation("change.answered");
        }
        if (!accept && reason.isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        accepted = accept;
        answerReason = reason;
        answeredBy = by;
        answeredAt = at;
    }

    /** The group asked for the same kind once more: this request is settled, and nobody is refused. */
    void replace(String reason, Actor by, Instant at) {
        answer(false, reason, by.id(), at);
        replaced = true;
    }

    /** What it was before, and what it is from now on, as people read it. */
    void changed(String before, String after) {
        oldValue = before;
        newValue = after;
    }

    /** Money of the plan goes to another kind of cost. */
    void shifted(CostShift shift) {
        shiftFrom = shift.from();
        shiftTo = shift.to();
        shiftAmount = shift.amount();
    }

    RequestedChange view() {
        return new RequestedChange(
                key(),
                caseNumber,
                kind,
                description,
                newEnd,
                newHolder,
                newIban,
                newAmount,
                askedAt,
                accepted,
                replaced,
                answeredAt,
                answerReason,
                oldValue,
                newValue,
                shiftFrom == null || shiftTo == null || shiftAmount == null
                        ? null
                        : new CostShift(shiftFrom, shiftTo, shiftAmount));
    }
}
