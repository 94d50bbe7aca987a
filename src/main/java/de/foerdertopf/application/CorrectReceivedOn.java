package de.foerdertopf.application;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
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
    private final Funds funds;
    private final List<WithdrawApplication.WithdrawalGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectReceivedOn(
            ApplicationRepository applications,
            Funds funds,
            List<WithdrawApplication.WithdrawalGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.funds = funds;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, the true day, and why. */
    public record Command(CaseNumber caseNumber, LocalDate receivedOn, String reason, Actor by) {}

    /** Another day counts. */
    public record ReceivedOnCorrected(
            CaseNumber caseNumber,
            LocalDate before,
            LocalDate receivedOn,
            String roundBefore,
            String round,
            String reason,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("receivedOn", before, receivedOn),
                    Change.of("round", roundBefore, round),
                    Change.personal("reason", "", reason));
        }
    }

    /** @throws BusinessRuleViolation {@code application.received-in-future}, {@code application.received-long-ago} */
    public void requireDay(LocalDate receivedOn) {
        ReceivedDay.require(receivedOn, HouseTime.today(clock));
    }

    /**
     * @throws BusinessRuleViolation {@code reason.missing}, {@code application.received-in-future},
     *     {@code application.received-long-ago}, or once decided
     */
    @Transactional
    public void correct(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        requireDay(command.receivedOn());
        guards.forEach(guard -> guard.requireOpen(command.caseNumber()));
        var application = applications.require(command.caseNumber());
        var before = application.view(List.of());
        application.receivedOn(command.receivedOn());
        var round = roundOn(before, command.receivedOn());
        application.comesInto(round);
        applications.save(application);
        events.publishEvent(new ReceivedOnCorrected(
                command.caseNumber(),
                before.receivedOn(),
                command.receivedOn(),
                before.round(),
                round.label(),
                command.reason(),
                clock.instant(),
                command.by()));
    }

    /** The round that was open on the true day, as long as it pays from the same pot by the same rules: the number says which. */
    private Round roundOn(SubmittedApplication application, LocalDate day) {
        var now = funds.round(application.fund(), application.round());
        var open = funds.roundFor(application.fund(), application.round(), day);
        var same = open.isOpenOn(day)
                && open.fiscalYear().equals(now.fiscalYear())
                && funds.editionFor(open).id().equals(application.edition());
        return same ? open : now;
    }
}
