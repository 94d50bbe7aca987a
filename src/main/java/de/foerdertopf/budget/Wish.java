package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one person wants to do with a fund's money, and what a second one said to it. */
@Embeddable
class Wish {

    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected Wish() {}

    Wish(String reason, Instant at, Actor by) {
        this.reason = reason;
        this.state = State.WAITING;
        this.requestedBy = by.id();
        this.requestedAt = at;
    }

    enum State {
        WAITING,
        DONE,
        WITHDRAWN
    }

    /** The first person alone is enough. */
    void doAlone(Instant at) {
        requireWaiting();
        state = State.DONE;
        decidedAt = at;
    }

    /** @throws BusinessRuleViolation {@code budget.same-person}, {@code budget.request-over} */
    void sign(Actor by, Instant at) {
        requireWaiting();
        requireAnother(by);
        decide(State.DONE, by, at);
    }

    /** @throws BusinessRuleViolation {@code budget.same-person} */
    void requireAnother(Actor by) {
        if (by.id().equals(requestedBy)) {
            throw new BusinessRuleViolation("budget.same-person");
        }
    }

    /**
     * It does not count and waits no longer.
     *
     * @param why why a second person does not agree; null where it was drawn back
     * @throws BusinessRuleViolation {@code budget.request-over}
     */
    void withdraw(@Nullable String why, Actor by, Instant at) {
        requireWaiting();
        refusal = why;
        decide(State.WITHDRAWN, by, at);
    }

    /** Whether this person drew it back already. */
    boolean isWithdrawnBy(Actor by) {
        return state == State.WITHDRAWN && refusal == null && by.id().equals(decidedBy);
    }

    /** Empty where nobody disagreed. */
    Optional<RefusedWish> refusal(String what, Money difference) {
        return refusal == null || decidedBy == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new RefusedWish(what, difference, reason, refusal, decidedBy, decidedAt));
    }

    /** @throws NullPointerException before a second person agreed */
    YearClosing closing() {
        return new YearClosing(requestedBy, Objects.requireNonNull(decidedBy), Objects.requireNonNull(decidedAt));
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    String reason() {
        return reason;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    private void decide(State as, Actor by, Instant at) {
        state = as;
        decidedBy = by.id();
        decidedAt = at;
    }

    private void requireWaiting() {
        if (state != State.WAITING) {
            throw new BusinessRuleViolation("budget.request-over");
        }
    }
}
