package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffEnrolled;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an active account without a password and without a mail, for the demonstration and the rehearsal. Nobody can sign in to
 * it by password.
 */
@Service
public class EnrolStaff {

    private final StaffAccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolStaff(StaffAccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the account; only the house itself may. */
    @Transactional
    public StaffId enrol(Command command) {
        if (!command.by().isSystem()) {
            throw new IllegalArgumentException("People are invited; only the house itself enrols");
        }
        if (accounts.findByEmail(command.details().email().value()).isPresent()) {
            throw new BusinessRuleViolation("staff.email-taken");
        }
        var account = StaffAccount.enrol(command.details(), clock.instant());
        account.give(command.roles());
        accounts.save(account);
        events.publishEvent(new StaffEnrolled(
                account.id(), account.name(), account.email(), account.roles(), clock.instant(), command.by()));
        return account.id();
    }

    /** Whom, for what; {@code by} is the system. */
    public record Command(StaffDetails details, Set<GrantedRole> roles, Actor by) {}
}
