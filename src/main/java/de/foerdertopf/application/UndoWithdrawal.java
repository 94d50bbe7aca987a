package de.foerdertopf.application;

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

/** Reopens an application whose withdrawal was a mistake; the case starts again at the check. */
@Service
public class UndoWithdrawal {

    private final ApplicationRepository applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoWithdrawal(ApplicationRepository applications, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, and why. */
    public record Command(CaseNumber caseNumber, String reason, Actor by) {}

    /** The withdrawal does not count. */
    public record WithdrawalReversed(CaseNumber caseNumber, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("reason", "", reason));
        }
    }

    /** @throws BusinessRuleViolation {@code application.not-withdrawn}, {@code reason.missing} */
    @Transactional
    public void undo(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var application = applications.require(command.caseNumber());
        application.undoWithdrawal();
        applications.save(application);
        events.publishEvent(
                new WithdrawalReversed(command.caseNumber(), command.reason(), clock.instant(), command.by()));
    }
}
