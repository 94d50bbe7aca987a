package de.foerdertopf.decision;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles the changes that a group asked for and nobody has answered, once the grant that they would change has ended. */
@Service
public class DropMootChanges {

    private final ChangeRequestRepository requests;
    private final EndedGrants endedGrants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropMootChanges(
            ChangeRequestRepository requests, EndedGrants endedGrants, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.endedGrants = endedGrants;
        this.events = events;
        this.clock = clock;
    }

    /** A change that nobody had answered was settled by the end of its grant. */
    public record ChangeFellAway(CaseNumber caseNumber, ChangeKind kind, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("kind", kind), Change.of("reason", reason));
        }
    }

    /**
     * What is still asked for falls away with the grant that it would have changed: nobody need answer it, and nobody is refused. What
     * still means something for the part that is left waits for its answer.
     */
    @Transactional
    public void drop(CaseNumber caseNumber, String reason, Actor by) {
        for (var request : requests.findByCaseNumberAndAcceptedIsNull(caseNumber)) {
            if (!endedGrants.allows(caseNumber, request.view().kind())) {
                request.answer(false, reason, by.id(), clock.instant());
                requests.save(request);
                events.publishEvent(
                        new ChangeFellAway(caseNumber, request.view().kind(), reason, clock.instant(), by));
            }
        }
    }
}
