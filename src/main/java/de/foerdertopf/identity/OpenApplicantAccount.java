package de.foerdertopf.identity;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the account of an address that is proven to be the person's, and opens it where there is none. */
@Service
public class OpenApplicantAccount {

    private final ApplicantAccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenApplicantAccount(ApplicantAccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public ApplicantId open(Command command) {
        accounts.lockAddress(command.email().value());
        var known = accounts.findByEmail(command.email().value());
        if (known.isPresent()) {
            known.get().signedIn(clock.instant());
            return known.get().id();
        }
        var account = accounts.save(new ApplicantLogin(command.email(), clock.instant()));
        events.publishEvent(new ApplicantEvents.ApplicantAccountOpened(
                account.id(), account.email(), clock.instant(), account.id().actor()));
        return account.id();
    }

    /** The proven address. */
    public record Command(EmailAddress email) {}
}
