package de.foerdertopf.correspondence;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a group, in a friendly way, that its answer to a request is missing; a person decides what follows. */
@Service
public class RemindOfReply {

    private final CompletenessChecks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindOfReply(CompletenessChecks checks, ApplicationEventPublisher events, Clock clock) {
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /** A group was reminded. */
    public record ReplyReminded(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** @throws BusinessRuleViolation {@code request.none-open} */
    @Transactional
    public void remind(CaseNumber caseNumber, Actor by) {
        if (checks.require(caseNumber).state() != AssessmentState.REQUESTED) {
            throw new BusinessRuleViolation("request.none-open");
        }
        events.publishEvent(new ReplyReminded(caseNumber, clock.instant(), by));
    }
}
