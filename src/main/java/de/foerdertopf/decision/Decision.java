package de.foerdertopf.decision;

import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on an application, from the proposal to the signature (Entscheidung). */
@Entity
@Table(name = "decision")
class Decision {

    private static final String BETWEEN = "\n";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private FundCode fund;
    private FiscalYear fiscalYear;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Money amountRequested;
    private Money amountGranted;

    @Enumerated(EnumType.STRING)
    private FinancingType financingType;

    @Column(columnDefinition = "text")
    private String conditions;

    @Column(columnDefinition = "text")
    private String reasonText;

    @Column(columnDefinition = "text")
    private String discretionReason;

    private LocalDate projectStart;
    private LocalDate projectEnd;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;

    @Column(columnDefinition = "text")
    private @Nullable String backReason;

    private boolean reopened;
    private @Nullable UUID replaces;

    @Column(columnDefinition = "text")
    private @Nullable String provisionalOpen;

    private @Nullable LocalDate provisionalUntil;
    private @Nullable LocalDate settledOn;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    @SuppressWarnings("NullAway.Init")
    private Decision(
            CaseNumber caseNumber,
            FundCode fund,
            FiscalYear fiscalYear,
            Content content,
            FinancingType financingType,
            DateRange project,
            Actor by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.fund = fund;
        this.fiscalYear = fiscalYear;
        this.state = DecisionState.PROPOSED;
        this.outcome = content.outcome();
        this.amountRequested = content.requested();
        this.amountGranted = content.granted();
        this.financingType = financingType;
        this.conditions = String.join(BETWEEN, content.conditions());
        this.reasonText = content.reasonText();
        this.discretionReason = content.discretionReason();
        this.projectStart = project.from();
        this.projectEnd = project.to();
        this.proposedBy = by.id();
        this.proposedAt = at;
    }

    /** What a decision says. */
    record Content(
            Outcome outcome,
            Money requested,
            Money granted,
            List<String> conditions,
            String reasonText,
            String discretionReason) {}

    /**
     * A new proposal.
     *
     * @throws BusinessRuleViolation {@code decision.amount}, {@code decision.exceeds-request}, {@code decision.reason-missing}
     */
    static Decision propose(
            CaseNumber caseNumber,
            FundCode fund,
            FiscalYear fiscalYear,
            Content content,
            FinancingType financingType,
            DateRange project,
            Actor by,
            Instant at) {
        GrantedSum.require(content.outcome(), content.granted(), content.requested());
        if (content.outcome() != Outcome.APPROVED && content.reasonText().isBlank()) {
            throw new BusinessRuleViolation("decision.reason-missing");
        }
        return new Decision(caseNumber, fund, fiscalYear, content, financingType, project, by, at);
    }

    /**
     * The amount is fixed for good only later.
     *
     * @throws BusinessRuleViolation {@code decision.provisional-not-full}, {@code decision.provisional-incomplete}
     */
    void makeProvisional(Provisional why, LocalDate today) {
        requireState(DecisionState.PROPOSED);
        if (outcome != Outcome.APPROVED) {
            throw new BusinessRuleViolation("decision.provisional-not-full");
        }
        if (why.open().isBlank() || !why.finalBy().isAfter(today)) {
            throw new BusinessRuleViolation("decision.provisional-incomplete");
        }
        provisionalOpen = why.open();
        provisionalUntil = why.finalBy();
    }

    /**
     * What was open is clear: the amount stands for good.
     *
     * @throws BusinessRuleViolation {@code decision.not-provisional}
     */
    void settle(LocalDate day) {
        requireState(DecisionState.TAKEN);
        if (provisionalOpen == null || settledOn != null) {
            throw new BusinessRuleViolation("decision.not-provisional");
        }
        settledOn = day;
    }

    /** @throws BusinessRuleViolation {@code decision.amount-not-lower} */
    void lowerAmount(Money to) {
        requireLower(to);
        amountGranted = to;
    }

    /** @throws BusinessRuleViolation {@code decision.amount-not-lower} */
    void requireLower(Money to) {
        requireState(DecisionState.TAKEN);
        if (!to.isPositive() || !to.isLessThan(amountGranted)) {
            throw new BusinessRuleViolation("decision.amount-not-lower", amountGranted.toGerman());
        }
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    FundCode fund() {
        return fund;
    }

    FiscalYear fiscalYear() {
        return fiscalYear;
    }

    UUID id() {
        return id;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** Stands for the proposal exactly as it is: another proposal or any change of this one has another. */
    String seen() {
        return id + "." + version;
    }

    DecisionState state() {
        return state;
    }

    Outcome outcome() {
        return outcome;
    }

    Money amountGranted() {
        return amountGranted;
    }

    /** Whether this is the sum and these are the days that it was proposed for. */
    boolean speaksOf(Money requested, DateRange project) {
        return amountRequested.equals(requested)
                && projectStart.equals(project.from())
                && projectEnd.equals(project.to());
    }

    /** One person decides what she may decide alone. */
    void takeAlone(Actor by, LocalDate day) {
        requireState(DecisionState.PROPOSED);
        take(by, day);
    }

    /** A second person signs, never the one who proposed. */
    void sign(Actor by, LocalDate day) {
        requireState(DecisionState.PROPOSED);
        if (by.id().equals(proposedBy)) {
            throw new BusinessRuleViolation("decision.same-person");
        }
        take(by, day);
    }

    /** A remedy was upheld: it stands until another decision replaces it. */
    void reopen() {
        requireState(DecisionState.TAKEN);
        reopened = true;
    }

    boolean isReopened() {
        return reopened;
    }

    /** This decision is to take the place of a reopened one; it never grants less. */
    void replace(Decision before) {
        if (amountGranted.isLessThan(before.amountGranted)) {
            throw new BusinessRuleViolation("decision.remedy-lower", before.amountGranted.toGerman());
        }
        replaces = before.id;
    }

    Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    void makeRoom() {
        requireState(DecisionState.TAKEN);
        state = DecisionState.REMEDIED;
    }

    /** The decision that took its place was taken back. */
    void standAgain() {
        requireState(DecisionState.REMEDIED);
        state = DecisionState.TAKEN;
    }

    void sendBack(String reason) {
        requireState(DecisionState.PROPOSED);
        state = DecisionState.SENT_BACK;
        backReason = reason;
    }

    void takeBack(String reason) {
        requireState(DecisionState.TAKEN);
        state = DecisionState.TAKEN_BACK;
        backReason = reason;
    }

    void changeProjectEnd(LocalDate end) {
        requireState(DecisionState.TAKEN);
        if (end.isBefore(projectStart)) {
            throw new BusinessRuleViolation("change.end-before-start");
        }
        projectEnd = end;
    }

    DecisionView view() {
        return new DecisionView(
                id,
                caseNumber,
                state,
                outcome,
                amountRequested,
                amountGranted,
                financingType,
                conditions.isEmpty() ? List.of() : Arrays.asList(conditions.split(BETWEEN, -1)),
                reasonText,
                discretionReason,
                new DateRange(projectStart, projectEnd),
                proposedBy,
                decidedBy,
                decidedOn,
                backReason,
                reopened,
                provisionalOpen == null || provisionalUntil == null
                        ? null
                        : new Provisional(provisionalOpen, provisionalUntil),
                settledOn);
    }

    private void take(Actor by, LocalDate day) {
        state = DecisionState.TAKEN;
        decidedBy = by.id();
        decidedOn = day;
    }

    private void requireState(DecisionState wanted) {
        if (state != wanted) {
            throw new BusinessRuleViolation("decision.not-" + wanted.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
