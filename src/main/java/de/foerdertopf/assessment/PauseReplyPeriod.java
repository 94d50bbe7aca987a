package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A request did not reach its group: the period for the answer does not run, nobody is reminded, and silence means nothing. */
@Service
public class PauseReplyPeriod {

    private final AssessmentRepository assessments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PauseReplyPeriod(AssessmentRepository assessments, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
    }

    /** The period for an answer does not run. */
    public record ReplyPeriodPaused(CaseNumber caseNumber, LocalDate since, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("pausedSince", since));
        }
    }

    /**
     * Which case.
     *
     * @param since the day on which the request was written
     */
    public record Command(CaseNumber caseNumber, LocalDate since, Actor by) {}

    /** Does nothing where no answer is awaited. */
    @Transactional
    public void pause(Command command) {
        var assessment = assessments.require(command.caseNumber());
        if (assessment.pauseReply(command.since())) {
            assessments.save(assessment);
            events.publishEvent(
                    new ReplyPeriodPaused(command.caseNumber(), command.since(), clock.instant(), command.by()));
        }
    }
}
