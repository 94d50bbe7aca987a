package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a remedy brought more money to a grant whose proof was accepted, a person settles that proof once more. */
@Service
public class SettleAnew {

    private final ProofOfUseRepository proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleAnew(ProofOfUseRepository proofs, ApplicationEventPublisher events, Clock clock) {
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /** The proof is to be checked against all that was paid by now. */
    public record SettlementReopened(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** @return whether the proof had been settled; one that is still awaited or checked counts the money anyway */
    @Transactional
    public boolean settle(CaseNumber caseNumber, Actor by) {
        var reopened = proofs.findByCaseNumber(caseNumber).filter(ProofOfUse::settleAnew);
        reopened.ifPresent(proof -> {
            proofs.save(proof);
            events.publishEvent(new SettlementReopened(caseNumber, clock.instant(), by));
        });
        return reopened.isPresent();
    }
}
