package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.ReplyDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** No answer came: a person grants more time or decides on what there is. Nothing lapses by itself. */
@Service
public class AnswerSilence {

    private final AssessmentRepository assessments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerSilence(AssessmentRepository assessments, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
    }

    /** The group has more time. */
    public record ReplyPeriodExtended(CaseNumber caseNumber, LocalDate dueOn, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("replyDueOn", dueOn));
        }
    }

    /** The case is decided on what there is. */
    public record ContinuedWithoutReply(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** @throws BusinessRuleViolation {@code request.due-in-past}, {@code request.due-too-far} */
    @Transactional
    public void extend(CaseNumber caseNumber, LocalDate dueOn, Actor by) {
        ReplyDay.require(dueOn, HouseTime.today(clock));
        var assessment = assessments.require(caseNumber);
        assessment.extend(dueOn);
        assessments.save(assessment);
        events.publishEvent(new ReplyPeriodExtended(caseNumber, dueOn, clock.instant(), by));
    }

    @Transactional
    public void continueWithout(CaseNumber caseNumber, Actor by) {
        var assessment = assessments.require(caseNumber);
        assessment.continueWithoutReply();
        assessments.save(assessment);
        events.publishEvent(new ContinuedWithoutReply(caseNumber, clock.instant(), by));
    }
}
