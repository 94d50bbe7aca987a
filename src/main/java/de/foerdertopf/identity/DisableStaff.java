package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffDisabled;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shuts a person's account: her sessions end with the next click, her name stays in the cases. */
@Service
public class DisableStaff {

    private final StaffAccountRepository accounts;
    private final PersonnelRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisableStaff(
            StaffAccountRepository accounts, PersonnelRights rights, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Shuts the account.
     *
     * @throws BusinessRuleViolation {@code staff.yourself}, {@code staff.last-administrator}, {@code staff.not-your-fund}
     */
    @Transactional
    public void disable(Command command) {
        var account = accounts.require(command.staff());
        rights.requireMayGive(command.by(), account.roles());
        if (command.by().equals(command.staff().actor())) {
            throw new BusinessRuleViolation("staff.yourself");
        }
        if (account.roles().contains(GrantedRole.systemAdministrator())) {
            rights.requireAnotherSystemAdministrator(command.staff());
        }
        account.disable();
        events.publishEvent(new StaffDisabled(command.staff(), clock.instant(), command.by()));
    }

    /** Whom, and who says so. */
    public record Command(StaffId staff, Actor by) {}
}
