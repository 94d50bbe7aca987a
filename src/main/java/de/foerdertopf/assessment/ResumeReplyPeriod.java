package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A request reached its group in another way: the period for the answer runs, as long as it would have been. */
@Service
public class ResumeReplyPeriod {

    private final AssessmentRepository assessments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResumeReplyPeriod(AssessmentRepository assessments, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
    }

    /** The period for an answer runs again, until another day. */
    public record ReplyPeriodResumed(CaseNumber caseNumber, LocalDate dueOn, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("replyDueOn", dueOn));
        }
    }

    /** Which case, and on which day the request was posted, mailed or told. */
    public record Command(CaseNumber caseNumber, LocalDate toldOn, Actor by) {}

    /** Does nothing where the period was not paused. */
    @Transactional
    public void resume(Command command) {
        var assessment = assessments.require(command.caseNumber());
        if (assessment.resumeReply(command.toldOn())) {
            assessments.save(assessment);
            var dueOn = Objects.requireNonNull(assessment.replyDueOn());
            events.publishEvent(new ReplyPeriodResumed(command.caseNumber(), dueOn, clock.instant(), command.by()));
        }
    }
}
