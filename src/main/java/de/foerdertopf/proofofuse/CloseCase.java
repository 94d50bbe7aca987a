package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case whose proof is settled and which owes nothing any more. */
@Service
public class CloseCase {

    private final ProofOfUseRepository proofs;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CloseCase(ProofOfUseRepository proofs, Payments payments, ApplicationEventPublisher events, Clock clock) {
        this.proofs = proofs;
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
     * Does nothing when it is closed already.
     *
     * @throws BusinessRuleViolation {@code proof.not-settled}, {@code proof.claim-open}, {@code proof.payment-under-way}
     */
    @Transactional
    public void close(CaseNumber caseNumber, Actor by) {
        var proof = proofs.require(caseNumber);
        if (proof.state() == ProofState.CLOSED) {
            return;
        }
        if (proof.isEnded() && payments.isAtTheCashOffice(caseNumber)) {
            throw new BusinessRuleViolation("proof.payment-under-way");
        }
        var today = HouseTime.today(clock);
        proof.close(today);
        proofs.save(proof);
        events.publishEvent(new CaseClosed(caseNumber, today, clock.instant(), by));
    }
}
