package de.foerdertopf.correspondence;

import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A correction of an address that waited for a second person does not count. */
@Service
public class RefuseContact {

    private final ContactChangeRepository changes;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefuseContact(ContactChangeRepository changes, Conflicts conflicts, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which one.
     *
     * @param seen the seal of the details that were shown
     * @param reason empty where nobody asked for one
     */
    public record Command(UUID change, String seen, String reason, Actor by) {}

    /** A correction does not count. */
    public record ContactChangeRefused(CaseNumber caseNumber, Whose whose, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return reason.isEmpty() ? List.of() : List.of(Change.personal("reason", "", reason));
        }
    }

    /** @throws de.foerdertopf.shared.StaleCaseException what was shown is not what waits */
    @Transactional
    public void refuse(Command command) {
        var change = changes.require(command.change());
        conflicts.requireNone(change.caseNumber(), command.by());
        change.refuse(command.seen(), command.by(), clock.instant());
        changes.saveAndFlush(change);
        events.publishEvent(new ContactChangeRefused(
                change.caseNumber(), change.wanted().whose(), command.reason(), clock.instant(), command.by()));
    }
}
