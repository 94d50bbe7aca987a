package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffReadmitted;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a new link: the first one expired, the password is forgotten, or a disabled colleague comes back. */
@Service
public class InviteStaffAgain {

    private final StaffAccountRepository accounts;
    private final Invitations invitations;
    private final PersonnelRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InviteStaffAgain(
            StaffAccountRepository accounts,
            Invitations invitations,
            PersonnelRights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the old password away and sends a link for a new one. Where nobody has set a password yet, the fund's administration may
     * send the first link once more.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code staff.not-your-fund}, {@code staff.house-only},
     *     {@code staff.reset-house-only}
     */
    @Transactional
    public void invite(Command command) {
        inviteWithLink(command);
    }

    @Transactional
    String inviteWithLink(Command command) {
        var account = accounts.require(command.staff());
        rights.requireMayGive(command.by(), account.roles());
        if (account.state() != StaffMember.State.INVITED) {
            rights.requireMayHandOver(command.by());
        }
        if (account.state() == StaffMember.State.DISABLED) {
            account.readmit();
            events.publishEvent(new StaffReadmitted(account.id(), clock.instant(), command.by()));
        } else {
            account.askForNewPassword();
        }
        var link = invitations.invite(account, command.by());
        return link;
    }

    /** Whom, and who says so. */
    public record Command(StaffId staff, Actor by) {}
}
