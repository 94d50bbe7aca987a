package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.PasswordChanged;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a password by its owner, who knows the old one. */
@Service
public class ChangePassword {

    private final StaffAccountRepository accounts;
    private final SignInLimits limits;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final PasswordNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePassword(
            StaffAccountRepository accounts,
            SignInLimits limits,
            PasswordRules rules,
            PasswordEncoder passwords,
            PasswordNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.rules = rules;
        this.passwords = passwords;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Replaces the password.
     *
     * @throws BusinessRuleViolation {@code password.none}, {@code password.not-the-old}, {@code password.short},
     *     {@code password.long}, {@code password.guessed}
     * @throws TooManyAttempts if the old password was tried too often
     */
    @Transactional
    public void change(Command command) {
        var account = accounts.require(StaffId.of(command.by()));
        limits.count(SignInCode.Purpose.STAFF, new EmailAddress(account.email()), command.origin());
        var hash = account.passwordHash();
        if (hash == null) {
            throw new BusinessRuleViolation("password.none");
        }
        if (!passwords.matches(PasswordRules.normal(command.old()), hash)) {
            throw new BusinessRuleViolation("password.not-the-old");
        }
        var fresh = rules.checked(command.fresh(), account.name(), account.email());
        account.changePassword(Objects.requireNonNull(passwords.encode(fresh)));
        news.tell(account);
        events.publishEvent(new PasswordChanged(account.id(), "OLD_PASSWORD", clock.instant(), command.by()));
    }

    /** Whose, the two passwords as typed, and from where. */
    public record Command(Actor by, String old, String fresh, SignInOrigin origin) {
        @Override
        public String toString() {
            return "ChangePassword.Command";
        }
    }
}
