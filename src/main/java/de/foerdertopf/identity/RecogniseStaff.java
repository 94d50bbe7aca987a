package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffSignedIn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs in a person whom somebody else has recognised: the city's own sign-in service, or the demonstration's list. */
@Service
public class RecogniseStaff {

    /** Who recognised her. */
    public enum Way {
        OIDC,
        DEMO
    }

    private final StaffAccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecogniseStaff(StaffAccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** The person's id; empty for people who were never invited or whose account is shut. */
    @Transactional
    public Optional<StaffId> recognise(Command command) {
        return accounts.findByEmail(command.email().value())
                .filter(account -> account.state() != StaffMember.State.DISABLED)
                .map(account -> {
                    if (!account.isActive()) {
                        account.recognise();
                    }
                    account.signedIn(clock.instant());
                    events.publishEvent(new StaffSignedIn(
                            account.id(),
                            command.way().name(),
                            clock.instant(),
                            account.id().actor()));
                    return account.id();
                });
    }

    /** The verified address, and who verified it. */
    public record Command(EmailAddress email, Way way) {}
}
