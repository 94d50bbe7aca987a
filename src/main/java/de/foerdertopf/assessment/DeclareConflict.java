package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person declares that she is too close to a case to take part in it; this stands for good. */
@Service
public class DeclareConflict {

    private final ConflictOfInterestRepository conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeclareConflict(ConflictOfInterestRepository conflicts, ApplicationEventPublisher events, Clock clock) {
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** Who stays out (a staff id), and why. */
    public record Command(CaseNumber caseNumber, String staffId, String reason, Actor by) {}

    /** A person stays out of the case. */
    public record ConflictDeclared(CaseNumber caseNumber, String staffId, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("staff", staffId), Change.personal("reason", "", reason));
        }
    }

    /** @throws BusinessRuleViolation {@code reason.missing} */
    @Transactional
    public void declare(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        if (conflicts.existsByCaseNumberAndStaffId(command.caseNumber(), command.staffId())) {
            return;
        }
        conflicts.save(
                new ConflictOfInterest(command.caseNumber(), command.staffId(), command.reason(), clock.instant()));
        events.publishEvent(new ConflictDeclared(
                command.caseNumber(), command.staffId(), command.reason(), clock.instant(), command.by()));
    }
}
