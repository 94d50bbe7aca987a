package de.foerdertopf.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The account in force of each case: the one told last, unless it was withdrawn. */
@Component
@Transactional(readOnly = true)
public class PayeeAccounts {

    private final AccountRecordRepository accounts;

    PayeeAccounts(AccountRecordRepository accounts) {
        this.accounts = accounts;
    }

    public Optional<PayeeAccount> find(CaseNumber caseNumber) {
        return accounts.findInForce(caseNumber).map(AccountRecord::view);
    }

    /**
     * The account to which a case's money goes.
     *
     * @throws NotFoundException if none is known yet
     */
    public PayeeAccount require(CaseNumber caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NotFoundException("No account in " + caseNumber));
    }

    /** Accounts that were changed after their money was certified and that nobody else has looked at, the oldest first. */
    public Map<CaseNumber, PayeeAccount> waitingForSecondPerson() {
        var waiting = new LinkedHashMap<CaseNumber, PayeeAccount>();
        accounts.findByNeedsSecondPersonTrueAndCheckedAtNullAndWithdrawnAtNullOrderByToldAt()
                .forEach(account -> find(account.caseNumber())
                        .filter(PayeeAccount::isWaitingForSecondPerson)
                        .ifPresent(inForce -> waiting.putIfAbsent(account.caseNumber(), inForce)));
        return waiting;
    }

    /** The account told last that is not this holder's, in force or not. */
    public Optional<PayeeAccount> lastNotHeldBy(String holder, CaseNumber caseNumber) {
        return accounts.findByCaseNumberOrderByToldAtDescIdDesc(caseNumber).stream()
                .map(AccountRecord::view)
                .filter(account -> !Names.samePayee(account.holder(), holder))
                .findFirst();
    }

    /** The cases whose money goes to this account as things stand, however it was written. */
    public Set<CaseNumber> casesPaidTo(Iban iban) {
        return accounts.findByIbanKey(iban.normalised()).stream()
                .map(AccountRecord::caseNumber)
                .filter(caseNumber -> find(caseNumber)
                        .filter(inForce -> inForce.iban().normalised().equals(iban.normalised()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** When somebody confirmed this account last, in whatever case and whether or not it is still the one in force there. */
    public Optional<Instant> lastConfirmed(Iban iban) {
        return accounts.findByIbanKey(iban.normalised()).stream()
                .map(AccountRecord::checkedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Whether this member of staff typed this account, in whatever case and whether or not it is still the one in force there. */
    public boolean isTypedBy(Iban iban, Actor person) {
        return accounts.findByIbanKey(iban.normalised()).stream()
                .map(AccountRecord::view)
                .anyMatch(account -> account.isTypedBy(person));
    }

    /** Whether another account was told before the one in force. */
    public boolean wasChanged(CaseNumber caseNumber) {
        return accounts.countByCaseNumber(caseNumber) > 1;
    }
}
