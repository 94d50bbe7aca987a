package de.foerdertopf.counselling;

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

/** Says what became of the offer to talk between submission and decision; whatever the answer, the case goes on. */
@Service
public class ClarifyCounselling {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClarifyCounselling(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Held, declined or not needed. */
    public record Command(CaseNumber caseNumber, CounsellingOffer offer, Actor by) {}

    /** The offer was held, declined or not needed. */
    public record CounsellingClarified(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
            implements AuditedEvent.OfCase {}

    @Transactional
    public void clarify(Command command) {
        events.publishEvent(new CounsellingClarified(
                command.caseNumber(),
                clock.instant(),
                command.by(),
                List.of(Change.of("counselling", command.offer()))));
    }
}
