package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffRolesChanged;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles; effective with the person's next click. */
@Service
public class ChangeStaffRoles {

    private final StaffAccountRepository accounts;
    private final PersonnelRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeStaffRoles(
            StaffAccountRepository accounts, PersonnelRights rights, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes these the person's roles.
     *
     * @throws BusinessRuleViolation {@code staff.not-your-fund}, {@code staff.house-only}, {@code staff.own-roles},
     *     {@code staff.duties-apart}, {@code staff.audits-herself}, {@code staff.last-administrator}
     */
    @Transactional
    public void change(Command command) {
        var account = accounts.require(command.staff());
        var before = account.roles();
        var changed = PersonnelRights.difference(before, command.roles());
        rights.requireMayGive(command.by(), changed);
        PersonnelRights.requireNotForHerself(
                command.by(), command.staff(), PersonnelRights.added(before, command.roles()));
        rights.requireDutiesApart(
                command.by(),
                rights.withLent(command.staff(), before),
                rights.withLent(command.staff(), command.roles()));
        if (changed.isEmpty()) {
            return;
        }
        if (before.contains(GrantedRole.systemAdministrator())
                && !command.roles().contains(GrantedRole.systemAdministrator())) {
            rights.requireAnotherSystemAdministrator(command.staff());
        }
        account.give(command.roles());
        events.publishEvent(
                new StaffRolesChanged(command.staff(), before, account.roles(), clock.instant(), command.by()));
    }

    /** All roles that the person shall have from now on. */
    public record Command(StaffId staff, Set<GrantedRole> roles, Actor by) {}
}
