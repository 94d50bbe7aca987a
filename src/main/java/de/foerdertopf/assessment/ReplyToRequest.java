package de.foerdertopf.assessment;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Confirmation;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The group has answered a request, online or as staff record it; the check goes on. */
@Service
public class ReplyToRequest {

    private final AssessmentRepository assessments;
    private final AssessCase assessCase;
    private final Applications applications;
    private final CorrectApplication correctApplication;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyToRequest(
            AssessmentRepository assessments,
            AssessCase assessCase,
            Applications applications,
            CorrectApplication correctApplication,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.assessCase = assessCase;
        this.applications = applications;
        this.correctApplication = correctApplication;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The answer: what changed stands in the application.
     *
     * @param note what the group says besides
     * @param papers scans of what came; they join the application
     * @param confirmed who confirmed what staff recorded, and how; empty online
     */
    public record Command(
            CaseNumber caseNumber,
            Channel channel,
            LocalDate receivedOn,
            String note,
            List<Attachment> papers,
            String confirmed,
            Actor by) {

        public Command {
            papers = List.copyOf(papers);
        }

        /** Given online by the group itself. */
        public Command(CaseNumber caseNumber, Channel channel, LocalDate receivedOn, String note, Actor by) {
            this(caseNumber, channel, receivedOn, note, List.of(), "", by);
        }
    }

    /** The group answered. */
    public record InformationReplied(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
            implements AuditedEvent.OfCase {}

    /** @throws de.foerdertopf.shared.BusinessRuleViolation {@code assessment.not-requested}, {@code confirmation.missing} */
    @Transactional
    public void reply(Command command) {
        var changes = new ArrayList<>(List.of(
                Change.of("channel", command.channel()),
                Change.of("receivedOn", command.receivedOn()),
                Change.personal("note", "", command.note())));
        Confirmation.of(command.channel(), command.confirmed(), command.by()).ifPresent(changes::add);
        if (!command.papers().isEmpty()) {
            var answers = applications.require(command.caseNumber()).answers().withFurther(command.papers());
            correctApplication.correct(new CorrectApplication.Command(command.caseNumber(), answers, command.by()));
        }
        var assessment = assessments.require(command.caseNumber());
        assessment.reply();
        assessments.save(assessment);
        assessCase.assess(command.caseNumber(), command.by());
        events.publishEvent(
                new InformationReplied(command.caseNumber(), clock.instant(), command.by(), List.copyOf(changes)));
    }
}
