package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reminder did not reach its group: nothing may be built on it. */
@Service
public class DropReminder {

    private final ProofOfUseRepository proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropReminder(ProofOfUseRepository proofs, ApplicationEventPublisher events, Clock clock) {
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /** A reminder counts as none. */
    public record ReminderDropped(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** Does nothing where no proof is awaited. */
    @Transactional
    public void drop(CaseNumber caseNumber, Actor by) {
        proofs.findByCaseNumber(caseNumber).ifPresent(proof -> {
            proof.reminderLost();
            proofs.save(proof);
            events.publishEvent(new ReminderDropped(caseNumber, clock.instant(), by));
        });
    }
}
