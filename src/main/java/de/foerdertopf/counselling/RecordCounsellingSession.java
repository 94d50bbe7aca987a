package de.foerdertopf.counselling;

import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a conversation, before or during a project. */
@Service
public class RecordCounsellingSession {

    private static final int LONGEST_MINUTES = 12 * 60;

    private final SessionRecordRepository sessions;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordCounsellingSession(
            SessionRecordRepository sessions,
            Applications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** The session, recorded by its counsellor. */
    public record Command(CaseNumber caseNumber, CounsellingSession session, Actor by) {}

    /** A conversation was recorded. */
    public record CounsellingSessionRecorded(
            CaseNumber caseNumber, LocalDate heldOn, int minutes, CounsellingPhase phase, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("heldOn", heldOn), Change.of("minutes", minutes), Change.of("phase", phase));
        }
    }

    /** @throws BusinessRuleViolation {@code counselling.in-future} */
    public void requireDay(LocalDate heldOn) {
        if (heldOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("counselling.in-future");
        }
    }

    /** @throws BusinessRuleViolation {@code counselling.minutes} */
    public void requireMinutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new BusinessRuleViolation("counselling.minutes");
        }
    }

    /** @throws BusinessRuleViolation {@code counselling.in-future}, {@code counselling.minutes} */
    @Transactional
    public void record(Command command) {
        var session = command.session();
        requireDay(session.date());
        requireMinutes(session.minutes());
        applications.require(command.caseNumber());
        sessions.save(
                new SessionRecord(command.caseNumber(), session, command.by().id(), clock.instant()));
        events.publishEvent(new CounsellingSessionRecorded(
                command.caseNumber(),
                session.date(),
                session.minutes(),
                session.phase(),
                clock.instant(),
                command.by()));
    }
}
