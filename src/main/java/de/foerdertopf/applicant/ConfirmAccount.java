package de.foerdertopf.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.StaleCaseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a staff member confirmed an account through a second channel (a call to a number known from elsewhere): needed
 * after each change, after money came back from it, and before the first payment to a fiscal sponsor, because the sponsor's address was
 * typed by the applicant.
 */
@Service
public class ConfirmAccount {

    private final AccountRecordRepository accounts;
    private final PayeeAccounts payees;
    private final PayableAccounts payable;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmAccount(
            AccountRecordRepository accounts,
            PayeeAccounts payees,
            PayableAccounts payable,
            ApplicationEventPublisher events,
            Clock clock) {
        this.payees = payees;
        this.accounts = accounts;
        this.payable = payable;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param how through which channel and with whom
     * @param bankSaid what the bank answered about name and IBAN; null where nobody asked
     * @param seen as in {@link AccountHistory#id}: the account that the person saw; null where she saw the one in force
     */
    public record Command(
            CaseNumber caseNumber,
            String how,
            @Nullable PayeeCheck bankSaid,
            @Nullable String seen,
            Actor by) {

        public Command(CaseNumber caseNumber, String how, Actor by) {
            this(caseNumber, how, null, null, by);
        }
    }

    /** The account in force was confirmed. */
    public record AccountConfirmed(CaseNumber caseNumber, String confirmedHow, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("confirmedHow", "", confirmedHow));
        }
    }

    /**
     * @throws BusinessRuleViolation {@code account.missing}, {@code account.invalid}, {@code account.how-missing},
     *     {@code account.same-person}, {@code account.name-no-match}
     * @throws StaleCaseException if another account is in force than the one that was seen
     */
    @Transactional
    public void confirm(Command command) {
        if (command.how().isBlank()) {
            throw new BusinessRuleViolation("account.how-missing");
        }
        var account = accounts.findInForce(command.caseNumber())
                .orElseThrow(() -> new BusinessRuleViolation("account.missing"));
        if (!account.view().iban().isValid()) {
            throw new BusinessRuleViolation("account.invalid");
        }
        if (command.bankSaid() == PayeeCheck.NO_MATCH) {
            throw new BusinessRuleViolation("account.name-no-match");
        }
        if (command.seen() != null
                && !command.seen()
                        .equals(Objects.requireNonNull(account.view().history()).id())) {
            throw new StaleCaseException(command.caseNumber(), "confirm-account");
        }
        if (payable.isRefused(command.caseNumber())) {
            requireNotTypedBy(account.view().iban(), command.by());
            account.needSecondPerson();
        }
        account.check(command.by(), command.how(), command.bankSaid(), clock.instant());
        accounts.save(account);
        events.publishEvent(new AccountConfirmed(command.caseNumber(), command.how(), clock.instant(), command.by()));
    }

    /** What the bank refused holds in each case that pays there: so does it who typed it, in whichever of them. */
    private void requireNotTypedBy(Iban iban, Actor by) {
        if (payees.isTypedBy(iban, by)) {
            throw new BusinessRuleViolation("account.same-person");
        }
    }
}
