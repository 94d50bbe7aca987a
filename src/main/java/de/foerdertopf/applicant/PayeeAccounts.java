package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** The account in force of each case. */
@Component
public class PayeeAccounts {

    /**
     * The account to which a case's money goes.
     *
     * @throws NotFoundException if none is known yet
     */
    public PayeeAccount require(CaseNumber caseNumber) {
        throw new NotFoundException("No account in " + caseNumber);
    }
}
