package de.foerdertopf.assessment;

import de.foerdertopf.application.StartReview;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says that an application can be decided as it stands; findings may remain. */
@Service
public class ConfirmCompleteness {

    private final AssessmentRepository assessments;
    private final StartReview startReview;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmCompleteness(
            AssessmentRepository assessments, StartReview startReview, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.startReview = startReview;
        this.events = events;
        this.clock = clock;
    }

    /** Which case. */
    public record Command(CaseNumber caseNumber, Actor by) {}

    /** The application can be decided. */
    public record CompletenessConfirmed(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    @Transactional
    public void confirm(Command command) {
        var assessment = assessments.require(command.caseNumber());
        assessment.confirm();
        assessments.save(assessment);
        startReview.start(command.caseNumber(), command.by());
        events.publishEvent(new CompletenessConfirmed(command.caseNumber(), clock.instant(), command.by()));
    }
}
