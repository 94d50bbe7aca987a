package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish to change a pot, or to close or reopen its fiscal year: done at once, or once a second person agrees. */
@Entity
@Table(name = "pot_request")
class PotRequest {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private FundCode fund;

    @Column(name = "year")
    private FiscalYear year;

    @Enumerated(EnumType.STRING)
    private PotRequestView.What what;

    private Money difference;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected PotRequest() {}

    PotRequest(
            UUID id,
            FundCode fund,
            FiscalYear year,
            PotRequestView.What what,
            Money difference,
            String reason,
            Instant at,
            Actor by) {
        this.id = id;
        this.fund = fund;
        this.year = year;
        this.what = what;
        this.difference = difference;
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
        state = State.DONE;
        decidedBy = by.id();
        decidedAt = at;
    }

    /** Empty where nobody disagreed. */
    Optional<RefusedWish> refusal() {
        return refusal == null || decidedBy == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new RefusedWish(what.name(), difference, reason, refusal, decidedBy, decidedAt));
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
     * @param refusal why a second person does not agree; null where it was drawn back
     * @throws BusinessRuleViolation {@code budget.request-over}
     */
    void withdraw(@Nullable String refusal, Actor by, Instant at) {
        requireWaiting();
        this.refusal = refusal;
        state = State.WITHDRAWN;
        decidedBy = by.id();
        decidedAt = at;
    }

    /** Whether this person drew it back already. */
    boolean isWithdrawnBy(Actor by) {
        return state == State.WITHDRAWN && refusal == null && by.id().equals(decidedBy);
    }

    /** Whether the same form asked for the same before. */
    boolean asksForTheSame(PotRequest other) {
        return fund.equals(other.fund)
                && year.equals(other.year)
                && what == other.what
                && difference.equals(other.difference)
                && reason.equals(other.reason);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    UUID id() {
        return id;
    }

    FundCode fund() {
        return fund;
    }

    /** @throws NullPointerException before a second person agreed */
    YearClosing closing() {
        return new YearClosing(requestedBy, Objects.requireNonNull(decidedBy), Objects.requireNonNull(decidedAt));
    }

    PotRequestView view() {
        return new PotRequestView(id, fund, year, what, difference, reason, requestedBy, requestedAt);
    }

    private void requireWaiting() {
        if (state != State.WAITING) {
            throw new BusinessRuleViolation("budget.request-over");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PotRequest that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
