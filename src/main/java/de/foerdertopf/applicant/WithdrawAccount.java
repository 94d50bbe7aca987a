package de.foerdertopf.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an account out of use whose recipient falls away: a fiscal sponsor that no longer stands in keeps no group's money. */
@Service
public class WithdrawAccount {

    private final AccountRecordRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawAccount(AccountRecordRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whose account falls away.
     *
     * @param recipientName for whom the account was told; another recipient's account stays
     */
    public record Command(CaseNumber caseNumber, String recipientName, Actor by) {}

    /** A case has no account any more until another one is told. */
    public record AccountWithdrawn(CaseNumber caseNumber, Iban iban, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("iban", iban.normalised(), ""));
        }
    }

    /** Does nothing where the account in force was told for somebody else. */
    @Transactional
    public void withdraw(Command command) {
        accounts.findInForce(command.caseNumber())
                .filter(account -> account.isFor(command.recipientName()))
                .ifPresent(account -> withdraw(account, command.by()));
    }

    /** Somebody else's account falls away: what this holder gets goes to nobody else. */
    @Transactional
    public void withdrawUnlessHeldBy(String holder, CaseNumber caseNumber, Actor by) {
        accounts.findInForce(caseNumber)
                .filter(account -> !Names.samePayee(account.view().holder(), holder))
                .ifPresent(account -> withdraw(account, by));
    }

    private void withdraw(AccountRecord account, Actor by) {
        account.withdraw(clock.instant());
        accounts.save(account);
        events.publishEvent(
                new AccountWithdrawn(account.caseNumber(), account.view().iban(), clock.instant(), by));
    }
}
