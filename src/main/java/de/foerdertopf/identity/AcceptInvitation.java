package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.InvitationAccepted;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password by the invitation's link, which is used up by that. */
@Service
public class AcceptInvitation {

    private final StaffInvitationRepository invitations;
    private final StaffAccountRepository accounts;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcceptInvitation(
            StaffInvitationRepository invitations,
            StaffAccountRepository accounts,
            PasswordRules rules,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the account. The password alone signs nobody in: the mailed code is still asked for.
     *
     * @throws BusinessRuleViolation {@code invitation.used}, {@code password.…}
     */
    @Transactional
    public StaffId accept(Command command) {
        var invitation = invitations
                .lockByTokenHash(Secrets.hash(command.token()))
                .filter(found -> found.isUsable(StaffInvitation.Purpose.INVITATION, clock.instant()))
                .orElseThrow(() -> new BusinessRuleViolation("invitation.used"));
        var account = accounts.require(invitation.staff());
        if (account.state() != StaffMember.State.INVITED) {
            throw new BusinessRuleViolation("invitation.used");
        }
        var password = rules.checked(command.password(), account.name(), account.email());
        account.acceptInvitation(java.util.Objects.requireNonNull(passwords.encode(password)));
        invitation.use(clock.instant());
        events.publishEvent(new InvitationAccepted(
                account.id(), clock.instant(), account.id().actor()));
        return account.id();
    }

    /** The link's token and the password as typed. */
    public record Command(String token, String password) {
        @Override
        public String toString() {
            return "AcceptInvitation.Command";
        }
    }
}
