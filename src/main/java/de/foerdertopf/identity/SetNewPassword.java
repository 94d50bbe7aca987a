package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.PasswordChanged;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the password of a person who forgot it, by the mailed link, which is used up by that. It signs nobody in. */
@Service
public class SetNewPassword {

    private final StaffInvitationRepository links;
    private final StaffAccountRepository accounts;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final PasswordNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetNewPassword(
            StaffInvitationRepository links,
            StaffAccountRepository accounts,
            PasswordRules rules,
            PasswordEncoder passwords,
            PasswordNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the password.
     *
     * @throws BusinessRuleViolation {@code invitation.used}, {@code password.…}
     */
    @Transactional
    public StaffId set(Command command) {
        var link = links.lockByTokenHash(Secrets.hash(command.token()))
                .orElseThrow(() -> new BusinessRuleViolation("invitation.used"));
        var account = accounts.require(link.staff());
        if (!link.isUsable(StaffInvitation.Purpose.NEW_PASSWORD, account.state(), clock.instant())) {
            throw new BusinessRuleViolation("invitation.used");
        }
        var fresh = rules.checked(command.password(), account.name(), account.email());
        account.changePassword(Objects.requireNonNull(passwords.encode(fresh)));
        link.use(clock.instant());
        news.tell(account);
        events.publishEvent(new PasswordChanged(
                account.id(), "LINK", clock.instant(), account.id().actor()));
        return account.id();
    }

    /** The link's token and the password as typed. */
    public record Command(String token, String password) {
        @Override
        public String toString() {
            return "SetNewPassword.Command";
        }
    }
}
