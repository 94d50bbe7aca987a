package de.foerdertopf.application;

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

/** Corrects the day on which an application reached the office: the day that counts for the deadline. */
@Service
public class CorrectReceivedOn {

    private final ApplicationRepository applications;
    private final List<WithdrawApplication.WithdrawalGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectReceivedOn(
            ApplicationRepository applications,
            List<WithdrawApplication.WithdrawalGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, the true day, and why. */
    public record Command(CaseNumber caseNumber, LocalDate receivedOn, String reason, Actor by) {}

    /** Another day counts. */
    public record ReceivedOnCorrected(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
            implements AuditedEvent.OfCase {}

    /**
     * @throws BusinessRuleViolation {@code reason.missing}, {@code application.received-in-future},
     *     {@code application.received-long-ago}, or once decided
     */
    @Transactional
    public void correct(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        ReceivedDay.require(command.receivedOn(), HouseTime.today(clock));
        guards.forEach(guard -> guard.requireOpen(command.caseNumber()));
        var application = applications.require(command.caseNumber());
        var before = application.view(List.of()).receivedOn();
        application.receivedOn(command.receivedOn());
        applications.save(application);
        events.publishEvent(new ReceivedOnCorrected(
                command.caseNumber(),
                clock.instant(),
                command.by(),
                List.of(
                        Change.of("receivedOn", before, command.receivedOn()),
                        Change.personal("reason", "", command.reason()))));
    }
}
