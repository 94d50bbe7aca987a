package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.FindingCode;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenProofOfUse(
            ProofOfUseRepository proofs,
            Grants grants,
            Findings findings,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.grants = grants;
        this.findings = findings;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /** A proof is owed from now on. */
    public record ProofOfUseOpened(CaseNumber caseNumber, LocalDate dueOn, ProofMode mode, Instant at, Actor by)
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
     */
    public record ProofDueDateChanged(
            CaseNumber caseNumber, LocalDate dueOn, boolean hearingEnded, LocalDate before, Instant at, Actor by)
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
        events.publishEvent(new ProofOfUseOpened(caseNumber, proof.dueOn(), proof.mode(), clock.instant(), by));
        return true;
    }

    /** When a proof is due that is awaited once more: the group gets time anew, never less than for a grant that was not contested. */
    LocalDate dueAnew(CaseNumber caseNumber) {
        var grant = grants.require(caseNumber);
        var rules = funds.edition(grant.edition()).rules().proof();
        var anew = HouseTime.today(clock).plusDays(rules.extensionDays());
        var usual = rules.dueFor(grant.projectPeriod().to());
        return usual.isAfter(anew) ? usual : anew;
    }

    /** The proof as it would be owed; for a grant that ends before it was paid in full. */
    ProofOfUse begin(CaseNumber caseNumber) {
        var grant = grants.require(caseNumber);
        var rules = funds.edition(grant.edition()).rules();
        var dueOn = rules.proof().dueFor(grant.projectPeriod().to());
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
                .ifPresent(proof -> {
                    var grant = grants.require(event.caseNumber());
                    var dueOn = funds.edition(grant.edition())
                            .rules()
                            .proof()
                            .dueFor(grant.projectPeriod().to());
                    moveTo(proof, dueOn, false, event.by());
                });
    }

    /** Moves the due date and tells it. */
    void moveTo(ProofOfUse proof, LocalDate dueOn, boolean hearingEnded, Actor by) {
        var before = proof.dueOn();
        if (before.equals(dueOn)) {
            return;
        }
        proof.dueOn(dueOn);
        proofs.save(proof);
        events.publishEvent(
                new ProofDueDateChanged(proof.caseNumber(), dueOn, hearingEnded, before, clock.instant(), by));
    }

    private boolean needsReceiptList(CaseNumber caseNumber) {
        return findings.of(caseNumber).stream()
                .filter(CaseFinding::counts)
                .anyMatch(f -> f.code() == FindingCode.DETAILED_PROOF_DUTY);
    }
}
