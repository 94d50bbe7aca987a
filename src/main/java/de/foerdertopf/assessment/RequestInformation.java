package de.foerdertopf.assessment;

import de.foerdertopf.application.Section;
import de.foerdertopf.application.StartReview;
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
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the group to complete or correct named sections until a day (Nachforderung). Opens these sections and no others. */
@Service
public class RequestInformation {

    private final AssessmentRepository assessments;
    private final StartReview startReview;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestInformation(
            AssessmentRepository assessments, StartReview startReview, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.startReview = startReview;
        this.events = events;
        this.clock = clock;
    }

    /** What is asked, in which sections, until when. */
    public record Command(CaseNumber caseNumber, Set<Section> sections, LocalDate dueOn, String text, Actor by) {}

    /** The group was asked for something. */
    public record InformationRequested(
            CaseNumber caseNumber, LocalDate dueOn, Set<Section> sections, String text, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("sections", sections), Change.of("dueOn", dueOn), Change.personal("text", "", text));
        }
    }

    /** @throws BusinessRuleViolation {@code request.no-section}, {@code request.due-in-past}, {@code request.due-too-far}, {@code assessment.decided} */
    @Transactional
    public void request(Command command) {
        if (command.sections().isEmpty()) {
            throw new BusinessRuleViolation("request.no-section");
        }
        ReplyDay.require(command.dueOn(), HouseTime.today(clock));
        var assessment = assessments.require(command.caseNumber());
        assessment.request(command.sections(), command.dueOn(), command.text());
        assessments.save(assessment);
        startReview.start(command.caseNumber(), command.by());
        events.publishEvent(new InformationRequested(
                command.caseNumber(),
                command.dueOn(),
                command.sections(),
                command.text(),
                clock.instant(),
                command.by()));
    }
}
