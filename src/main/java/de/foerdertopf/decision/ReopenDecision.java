package de.foerdertopf.decision;

import de.foerdertopf.assessment.FreezeFindings;
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

/**
 * Lets a case be decided anew because a remedy against its decision was upheld. The decision stands until the new one is signed, so
 * that what was granted stays granted; its findings can be set aside again.
 */
@Service
public class ReopenDecision {

    private final DecisionRepository decisions;
    private final FreezeFindings freezeFindings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReopenDecision(
            DecisionRepository decisions,
            FreezeFindings freezeFindings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.freezeFindings = freezeFindings;
        this.events = events;
        this.clock = clock;
    }

    /** Which decision of which case. */
    public record Command(CaseNumber caseNumber, UUID decision, Actor by) {}

    /** A case is decided anew. */
    public record DecisionReopened(CaseNumber caseNumber, UUID decision, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("reopened", decision));
        }
    }

    /** @return whether the decision is still the one in force and not decided anew already; another one has said something else since */
    @Transactional
    public boolean reopen(Command command) {
        var inForce = decisions
                .findByCaseNumberAndState(command.caseNumber(), DecisionState.TAKEN)
                .filter(decision -> decision.key().equals(command.decision()) && !decision.isReopened());
        inForce.ifPresent(decision -> {
            decision.reopen();
            decisions.save(decision);
            freezeFindings.unfreeze(command.caseNumber(), command.by());
            events.publishEvent(
                    new DecisionReopened(command.caseNumber(), command.decision(), clock.instant(), command.by()));
        });
        return inForce.isPresent();
    }
}
