package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose account in force a fund's paying office cannot pay to, so that the group must name another one. */
@Component
@Transactional(readOnly = true)
public class ReachableAccounts {

    private final PayeeAccounts accounts;
    private final PayableFormats formats;
    private final Clock clock;

    ReachableAccounts(PayeeAccounts accounts, PayableFormats formats, Clock clock) {
        this.accounts = accounts;
        this.formats = formats;
        this.clock = clock;
    }

    /** Whether the case has a valid account to which its fund cannot pay. */
    public boolean isOutOfReach(CaseNumber caseNumber, FundCode fund) {
        return accounts.find(caseNumber)
                .filter(account -> isOutOfReach(account.iban(), fund))
                .isPresent();
    }

    /** The same of an account that is known. */
    public boolean isOutOfReach(Iban account, FundCode fund) {
        return account.isValid() && !formats.reaches(fund, account, HouseTime.today(clock));
    }
}
