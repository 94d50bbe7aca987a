package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody calls an entry about money a mistake; a second person agrees, and it is taken back. */
@Entity
@Table(name = "reversal")
class Reversal {

    private static final String BETWEEN = "\n";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ReversalKind kind;

    private String subject;
    private FundCode fund;
    private @Nullable CaseNumber caseNumber;
    private String about;
    private String page;
    private String reason;

    @Enumerated(EnumType.STRING)
    private PotRequest.State state;

    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected Reversal() {}

    Reversal(ReversalKind kind, String subject, Reversible.Subject of, String reason, Instant at, Actor by) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.subject = subject;
        this.fund = of.fund();
        this.caseNumber = of.caseNumber();
        this.about = String.join(BETWEEN, of.about());
        this.page = of.page();
        this.reason = reason;
        this.state = PotRequest.State.WAITING;
        this.requestedBy = by.id();
        this.requestedAt = at;
    }

    /** @throws BusinessRuleViolation {@code budget.same-person}, {@code budget.request-over} */
    void sign(Actor by, Instant at) {
        requireWaiting();
        requireAnother(by);
        decide(PotRequest.State.DONE, by, at);
    }

    /** Empty where nobody disagreed. */
    Optional<RefusedWish> refusal() {
        return refusal == null || decidedBy == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new RefusedWish(kind.name(), Money.ZERO, reason, refusal, decidedBy, decidedAt));
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
        decide(PotRequest.State.WITHDRAWN, by, at);
    }

    /** Whether this person drew it back already. */
    boolean isWithdrawnBy(Actor by) {
        return state == PotRequest.State.WITHDRAWN && refusal == null && by.id().equals(decidedBy);
    }

    FundCode fund() {
        return fund;
    }

    ReversalView view() {
        return new ReversalView(
                id,
                kind,
                subject,
                fund,
                caseNumber,
                Arrays.asList(about.split(BETWEEN)),
                page,
                reason,
                requestedBy,
                requestedAt);
    }

    private void decide(PotRequest.State as, Actor by, Instant at) {
        state = as;
        decidedBy = by.id();
        decidedAt = at;
    }

    private void requireWaiting() {
        if (state != PotRequest.State.WAITING) {
            throw new BusinessRuleViolation("budget.request-over");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reversal that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
