package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffDetailsCorrected;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects how a colleague is called and reached. */
@Service
public class CorrectStaffDetails {

    private final StaffAccountRepository accounts;
    private final PersonnelRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectStaffDetails(
            StaffAccountRepository accounts, PersonnelRights rights, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Corrects.
     *
     * @throws BusinessRuleViolation {@code staff.email-taken}, {@code staff.not-your-fund}
     */
    @Transactional
    public void correct(Command command) {
        var account = accounts.require(command.staff());
        rights.requireMayGive(command.by(), account.roles());
        accounts.findByEmail(command.details().email().value())
                .filter(other -> !other.equals(account))
                .ifPresent(other -> {
                    throw new BusinessRuleViolation("staff.email-taken");
                });
        var before = account.details();
        account.correct(command.details());
        events.publishEvent(
                new StaffDetailsCorrected(command.staff(), before, account.details(), clock.instant(), command.by()));
    }

    /** What is right now. */
    public record Command(StaffId staff, StaffDetails details, Actor by) {}
}
