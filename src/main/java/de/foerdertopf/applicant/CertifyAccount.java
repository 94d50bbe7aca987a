package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that the money of a case is certified, before anybody confirmed its changed account: then the typist cannot do so alone. */
@Service
public class CertifyAccount {

    private final AccountRecordRepository accounts;

    CertifyAccount(AccountRecordRepository accounts) {
        this.accounts = accounts;
    }

    /** Does nothing where the account is the first one, or confirmed. */
    @Transactional
    public void certify(CaseNumber caseNumber) {
        accounts.findInForce(caseNumber).ifPresent(account -> {
            account.certify();
            accounts.save(account);
        });
    }
}
