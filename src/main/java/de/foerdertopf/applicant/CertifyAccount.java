package de.foerdertopf.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that the money of a case is certified, before anybody else confirmed its changed account: then the typist cannot do so alone. */
@Service
public class CertifyAccount {

    private final AccountRecordRepository accounts;

    CertifyAccount(AccountRecordRepository accounts) {
        this.accounts = accounts;
    }

    /** Does nothing where the account is the first one, or somebody else than who certifies has looked at it. */
    @Transactional
    public void certify(CaseNumber caseNumber, Actor by) {
        accounts.findInForce(caseNumber).ifPresent(account -> {
            account.certify(by);
            accounts.save(account);
        });
    }
}
