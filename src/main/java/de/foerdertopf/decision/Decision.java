package de.foerdertopf.decision;

import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on an application, from the proposal to the signature (Entscheidung). */
@Entity
@Table(name = "decision")
class Decision extends Aggregate {

    private CaseNumber caseNumber;
    private FundCode fund;
    private FiscalYear fiscalYear;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Embedded
    private DecisionContent content;

    @Enumerated(EnumType.STRING)
    private FinancingType financingType;

    private LocalDate projectStart;
    private LocalDate projectEnd;

    @Embedded
    private Signatures signatures;

    @Column(columnDefinition = "text")
    private @Nullable String backReason;

    private boolean reopened;
    private @Nullable UUID replaces;

    @Embedded
    private @Nullable Reservation reservation;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    /** A new proposal. */
    @SuppressWarnings("NullAway.Init")
    Decision(
            CaseNumber caseNumber,
            FundCode fund,
            FiscalYear fiscalYear,
            DecisionContent content,
            FinancingType financingType,
            DateRange project,
            Actor by,
            Instant at) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.fund = fund;
        this.fiscalYear = fiscalYear;
        this.state = DecisionState.PROPOSED;
        this.content = content;
        this.financingType = financingType;
        this.projectStart = project.from();
        this.projectEnd = project.to();
        this.signatures = Signatures.proposed(by, at);
    }

    /**
     * The amount is fixed for good only later.
     *
     * @throws BusinessRuleViolation {@code decision.provisional-not-full}, {@code decision.provisional-incomplete}
     */
    void makeProvisional(Provisional why, LocalDate today) {
        requireState(DecisionState.PROPOSED);
        reservation = Reservation.of(why, outcome(), today);
    }

    /**
     * What was open is clear: the amount stands for good.
     *
     * @throws BusinessRuleViolation {@code decision.not-provisional}
     */
    void settle(LocalDate day) {
        requireState(DecisionState.TAKEN);
        if (reservation == null) {
            throw new BusinessRuleViolation("decision.not-provisional");
        }
        reservation = reservation.settled(day);
    }

    /** @throws BusinessRuleViolation {@code decision.amount-not-lower} */
    void lowerAmount(Money to) {
        requireLower(to);
        content = content.lowered(to);
    }

    /** @throws BusinessRuleViolation {@code decision.amount-not-lower} */
    void requireLower(Money to) {
        requireState(DecisionState.TAKEN);
        content.requireLower(to);
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

    Instant proposedAt() {
        return signatures.proposedAt();
    }

    DecisionState state() {
        return state;
    }

    Outcome outcome() {
        return content.outcome();
    }

    Money amountGranted() {
        return content.amountGranted();
    }

    /** Whether this is the sum and these are the days that it was proposed for. */
    boolean speaksOf(Money requested, DateRange project) {
        return content.amountRequested().equals(requested)
                && projectStart.equals(project.from())
                && projectEnd.equals(project.to());
    }

    /** One person decides what she may decide alone. */
    void takeAlone(Actor by, LocalDate day) {
        requireState(DecisionState.PROPOSED);
        state = DecisionState.TAKEN;
        signatures = signatures.decided(by, day);
    }

    /** A second person signs, never the one who proposed. */
    void sign(Actor by, LocalDate day) {
        requireState(DecisionState.PROPOSED);
        signatures.requireOther(by);
        takeAlone(by, day);
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
        if (amountGranted().isLessThan(before.amountGranted())) {
            throw new BusinessRuleViolation(
                    "decision.remedy-lower", before.amountGranted().toGerman());
        }
        replaces = before.key();
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
                key(),
                caseNumber,
                state,
                content.outcome(),
                content.amountRequested(),
                content.amountGranted(),
                financingType,
                content.eachCondition(),
                content.reasonText(),
                content.discretionReason(),
                new DateRange(projectStart, projectEnd),
                signatures.proposedBy(),
                signatures.decidedBy(),
                signatures.decidedOn(),
                backReason,
                reopened,
                reservation == null ? null : reservation.provisional(),
                reservation == null ? null : reservation.settledOn());
    }

    private void requireState(DecisionState wanted) {
        if (state != wanted) {
            throw new BusinessRuleViolation("decision.not-" + wanted.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
