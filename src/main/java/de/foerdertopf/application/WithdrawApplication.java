package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application back, as its group wishes, while no letter has decided it. */
@Service
public class WithdrawApplication {

    private final ApplicationRepository applications;
    private final List<WithdrawalGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawApplication(
            ApplicationRepository applications,
            List<WithdrawalGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** Who withdraws; staff say through which channel the wish came and who confirmed it. */
    public record Command(CaseNumber caseNumber, Channel channel, String note, Actor by) {}

    /** The application was taken back. */
    public record ApplicationWithdrawn(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
            implements AuditedEvent.OfCase {}

    /** Asked of later stages: whether a case may still be withdrawn. */
    public interface WithdrawalGuard {

        /** @throws BusinessRuleViolation if a letter has already decided the case */
        void requireOpen(CaseNumber caseNumber);

        /**
         * Whether answers may still be put right.
         *
         * @throws BusinessRuleViolation if a letter has already decided the case, and it is not decided anew
         */
        default void requireCorrectable(CaseNumber caseNumber) {
            requireOpen(caseNumber);
        }
    }

    /** @throws BusinessRuleViolation {@code application.withdrawn}, {@code confirmation.missing}, or once a letter decided the case */
    @Transactional
    public void withdraw(Command command) {
        var changes = new ArrayList<>(List.of(Change.of("channel", command.channel())));
        Confirmation.of(command.channel(), command.note(), command.by()).ifPresent(changes::add);
        var application = applications.require(command.caseNumber());
        guards.forEach(guard -> guard.requireOpen(command.caseNumber()));
        application.withdraw();
        applications.save(application);
        events.publishEvent(
                new ApplicationWithdrawn(command.caseNumber(), clock.instant(), command.by(), List.copyOf(changes)));
    }
}
