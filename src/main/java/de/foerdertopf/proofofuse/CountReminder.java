package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reminder that no mail could bring was told on paper or by phone: it counts. */
@Service
public class CountReminder {

    private final ProofOfUseRepository proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CountReminder(ProofOfUseRepository proofs, ApplicationEventPublisher events, Clock clock) {
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /** A reminder was told in another way. */
    public record ReminderCounted(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** Does nothing where no proof is awaited. */
    @Transactional
    public void count(CaseNumber caseNumber, Actor by) {
        proofs.findByCaseNumber(caseNumber).ifPresent(proof -> {
            proof.reminderTold();
            proofs.save(proof);
            events.publishEvent(new ReminderCounted(caseNumber, clock.instant(), by));
        });
    }
}
