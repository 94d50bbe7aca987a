package de.foerdertopf.counselling;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
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

    private final SessionRecordRepository sessions;
    private final SessionLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordCounsellingSession(
            SessionRecordRepository sessions, SessionLimits limits, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
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

    /** @throws BusinessRuleViolation as {@link SessionLimits} says */
    @Transactional
    public void record(Command command) {
        var session = command.session();
        limits.require(command.caseNumber(), session);
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
