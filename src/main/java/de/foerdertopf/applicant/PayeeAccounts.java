package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** The cases whose money goes to this account as things stand, however it was written. */
    public Set<CaseNumber> casesPaidTo(Iban iban) {
        return accounts.findByIbanKey(iban.normalised()).stream()
                .map(AccountRecord::caseNumber)
                .filter(caseNumber -> find(caseNumber)
                        .filter(inForce -> inForce.iban().normalised().equals(iban.normalised()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Whether another account was told before the one in force. */
    public boolean wasChanged(CaseNumber caseNumber) {
        return accounts.countByCaseNumber(caseNumber) > 1;
    }
}
