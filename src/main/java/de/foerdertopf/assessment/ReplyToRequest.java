package de.foerdertopf.assessment;

import de.foerdertopf.application.Channel;
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

/** The group has answered a request, online or as staff record it; the check goes on. */
@Service
public class ReplyToRequest {

    private final AssessmentRepository assessments;
    private final AssessCase assessCase;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyToRequest(
            AssessmentRepository assessments, AssessCase assessCase, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.assessCase = assessCase;
        this.events = events;
        this.clock = clock;
    }

    /** The answer: what changed stands in the application; {@code note} is what the group says besides. */
    public record Command(CaseNumber caseNumber, Channel channel, LocalDate receivedOn, String note, Actor by) {}

    /** The group answered. */
    public record InformationReplied(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
            implements AuditedEvent.OfCase {}

    @Transactional
    public void reply(Command command) {
        var assessment = assessments.require(command.caseNumber());
        assessment.reply();
        assessments.save(assessment);
        assessCase.assess(command.caseNumber(), command.by());
        events.publishEvent(new InformationReplied(
                command.caseNumber(),
                clock.instant(),
                command.by(),
                List.of(
                        Change.of("channel", command.channel()),
                        Change.of("receivedOn", command.receivedOn()),
                        Change.personal("note", "", command.note()))));
    }
}
