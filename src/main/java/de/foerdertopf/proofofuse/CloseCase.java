package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a case whose proof is settled and which owes nothing any more. Where only a part was withdrawn, the use of the rest is proved
 * first.
 */
@Service
public class CloseCase {

    private final ProofOfUseRepository proofs;
    private final OpenProofOfUse openProofOfUse;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CloseCase(
            ProofOfUseRepository proofs,
            OpenProofOfUse openProofOfUse,
            Payments payments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.openProofOfUse = openProofOfUse;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /** The case is closed. */
    public record CaseClosed(CaseNumber caseNumber, LocalDate closedOn, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("closedOn", closedOn));
        }
    }

    /**
     * What was withdrawn is back: now the use of the rest is to be proved.
     *
     * @param rest what stays granted
     * @param checked whether the report is there already
     */
    public record RestToProve(CaseNumber caseNumber, Money rest, LocalDate dueOn, boolean checked, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("rest", rest), Change.of("dueOn", dueOn));
        }
    }

    /**
     * Does nothing when it is closed already, or waits for the proof of what a withdrawal left.
     *
     * @throws BusinessRuleViolation {@code proof.not-settled}, {@code proof.claim-open}, {@code proof.payment-under-way}
     */
    @Transactional
    public void close(CaseNumber caseNumber, Actor by) {
        var proof = proofs.require(caseNumber);
        if (proof.state() == ProofState.CLOSED || proof.standing().isOfRest()) {
            return;
        }
        if (proof.isEnded() && payments.isAtTheCashOffice(caseNumber)) {
            throw new BusinessRuleViolation("proof.payment-under-way");
        }
        var rest = proof.standing().restToProve();
        if (rest.isPresent()) {
            awaitProofOf(rest.get(), proof, by);
            return;
        }
        var today = HouseTime.today(clock);
        proof.close(today);
        proofs.save(proof);
        events.publishEvent(new CaseClosed(caseNumber, today, clock.instant(), by));
    }

    /**
     * What was withdrawn is back, and somebody is still to decide about interest: meanwhile the use of the rest is proved. Does nothing
     * where nothing is left to prove.
     */
    @Transactional
    public void proveRest(CaseNumber caseNumber, Actor by) {
        var proof = proofs.require(caseNumber);
        if (proof.state() == ProofState.REVOKED) {
            proof.standing().restToProve().ifPresent(rest -> awaitProofOf(rest, proof, by));
        }
    }

    private void awaitProofOf(Money rest, ProofOfUse proof, Actor by) {
        proof.awaitProofOfRest(openProofOfUse.dueAnew(proof.caseNumber()));
        proofs.save(proof);
        events.publishEvent(new RestToProve(
                proof.caseNumber(), rest, proof.dueOn(), proof.state() == ProofState.SUBMITTED, clock.instant(), by));
    }
}
