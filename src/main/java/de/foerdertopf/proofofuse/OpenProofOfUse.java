package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.FundRules;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Once a grant is paid its proof is owed: by which day and how detailed, the edition says. */
@Service
public class OpenProofOfUse {

    private static final int BEFORE_OTHERS = 50;

    private final ProofOfUseRepository proofs;
    private final Grants grants;
    private final Findings findings;
    private final Funds funds;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenProofOfUse(
            ProofOfUseRepository proofs,
            Grants grants,
            Findings findings,
            Funds funds,
            Payments payments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.grants = grants;
        this.findings = findings;
        this.funds = funds;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A proof is owed from now on.
     *
     * @param later whether it is due later than the group was told, because its money came late
     */
    public record ProofOfUseOpened(
            CaseNumber caseNumber, LocalDate dueOn, boolean later, ProofMode mode, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("dueOn", dueOn), Change.of("mode", mode));
        }
    }

    /**
     * The proof is due on another day.
     *
     * @param hearingEnded whether a hearing before a revocation is over with it
     * @param withPayment whether it follows money that went out, which is told as well
     */
    public record ProofDueDateChanged(
            CaseNumber caseNumber,
            LocalDate dueOn,
            boolean hearingEnded,
            boolean withPayment,
            LocalDate before,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("dueOn", before, dueOn));
        }
    }

    /**
     * Opens the proof; does nothing when it is open already.
     *
     * @return whether a report is owed: not where the grant has ended meanwhile
     */
    @Transactional
    public boolean open(CaseNumber caseNumber, Actor by) {
        var known = proofs.findByCaseNumber(caseNumber);
        if (known.isPresent()) {
            return !known.get().isEnded();
        }
        var proof = proofs.save(begin(caseNumber));
        var grant = grants.require(caseNumber);
        var told = rules(grant).dueFor(grant.projectPeriod().to());
        events.publishEvent(new ProofOfUseOpened(
                caseNumber, proof.dueOn(), proof.dueOn().isAfter(told), proof.mode(), clock.instant(), by));
        return true;
    }

    /** When a proof is due that is awaited once more: the group gets time anew, never less than for a grant that was not contested. */
    LocalDate dueAnew(CaseNumber caseNumber) {
        var rules = rules(grants.require(caseNumber));
        var anew = HouseTime.today(clock).plusDays(rules.extensionDays());
        var usual = usualDueOn(caseNumber);
        return usual.isAfter(anew) ? usual : anew;
    }

    /** When the proof is due by the fund's rule, as the project ends and its money went out by now. */
    @Transactional(readOnly = true)
    public LocalDate usualDueOn(CaseNumber caseNumber) {
        var grant = grants.require(caseNumber);
        var end = grant.projectPeriod().to();
        return payments.paid(caseNumber).stream()
                .map(payment -> Objects.requireNonNull(payment.executedOn()))
                .reduce((earlier, later) -> later)
                .map(paidOn -> rules(grant).dueFor(end, paidOn))
                .orElseGet(() -> rules(grant).dueFor(end));
    }

    /** The day of a proof that is due later than its notice says, because money came late; empty where the notice is right. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> laterThanTold(CaseNumber caseNumber) {
        var grant = grants.require(caseNumber);
        var told = rules(grant).dueFor(grant.projectPeriod().to());
        return Optional.of(usualDueOn(caseNumber)).filter(dueOn -> dueOn.isAfter(told));
    }

    private FundRules.Proof rules(Grant grant) {
        return funds.edition(grant.edition()).rules().proof();
    }

    /** The proof of a grant that ends now, begun where it was not owed yet. */
    ProofOfUse knownOrBegun(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber).orElseGet(() -> proofs.save(begin(caseNumber)));
    }

    /** The proof as it would be owed; for a grant that ends before it was paid in full. */
    private ProofOfUse begin(CaseNumber caseNumber) {
        var grant = grants.require(caseNumber);
        var rules = funds.edition(grant.edition()).rules();
        var dueOn = usualDueOn(caseNumber);
        var mode = needsReceiptList(caseNumber)
                ? ProofMode.RECEIPT_LIST
                : rules.proof().modeFor(grant.amount());
        return new ProofOfUse(caseNumber, mode, dueOn, HouseTime.today(clock));
    }

    /** When the project's end moves, the due date moves with it. */
    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ChangeAnswered event) {
        if (event.kind() != ChangeKind.PERIOD || !event.accepted()) {
            return;
        }
        proofs.findByCaseNumber(event.caseNumber())
                .filter(proof -> proof.state() == ProofState.AWAITED)
                .ifPresent(proof -> moveTo(proof, usualDueOn(event.caseNumber()), false, false, event.by()));
    }

    /** Money that went out once more, or late, leaves the time for its proof that every other has; no day comes sooner by that. */
    @EventListener
    @Order(BEFORE_OTHERS)
    void on(PaymentExecuted event) {
        var dueOn = usualDueOn(event.caseNumber());
        proofs.findByCaseNumber(event.caseNumber())
                .filter(proof ->
                        proof.state() == ProofState.AWAITED && proof.view().hearingOn() == null)
                .filter(proof -> dueOn.isAfter(proof.dueOn()))
                .ifPresent(proof -> moveTo(proof, dueOn, false, true, event.by()));
    }

    /** Moves the due date and tells it. */
    void moveTo(ProofOfUse proof, LocalDate dueOn, boolean hearingEnded, boolean withPayment, Actor by) {
        var before = proof.dueOn();
        if (before.equals(dueOn)) {
            return;
        }
        proof.dueOn(dueOn);
        proofs.save(proof);
        events.publishEvent(new ProofDueDateChanged(
                proof.caseNumber(), dueOn, hearingEnded, withPayment, before, clock.instant(), by));
    }

    private boolean needsReceiptList(CaseNumber caseNumber) {
        return findings.of(caseNumber).stream()
                .filter(CaseFinding::counts)
                .anyMatch(f -> f.code() == FindingCode.DETAILED_PROOF_DUTY);
    }
}
