package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a group, in a friendly way, that its answer to a request is missing; a person decides what follows. */
@Service
public class RemindOfReply {

    /** How many days before the answer is due a word still helps. */
    public static final int DAYS_BEFORE = 3;

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

    /** The same while there is time left; a short period, or one that is over, needs no reminder. */
    @Transactional
    public void remindInTime(CaseNumber caseNumber, Actor by) {
        var check = checks.require(caseNumber);
        var dueOn = check.replyDueOn();
        if (check.state() == AssessmentState.REQUESTED
                && !checks.isReplyPaused(caseNumber)
                && dueOn != null
                && !HouseTime.today(clock).isAfter(dueOn.minusDays(DAYS_BEFORE))) {
            remind(caseNumber, by);
        }
    }
}
