package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose account in force a fund's paying office cannot pay to, so that the group or its sponsor must name another one. */
@Component
@Transactional(readOnly = true)
public class ReachableAccounts implements PayableAccounts {

    private final PayeeAccounts accounts;
    private final PaymentRepository payments;
    private final PayableFormats formats;
    private final Clock clock;

    ReachableAccounts(PayeeAccounts accounts, PaymentRepository payments, PayableFormats formats, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public boolean isOutOfReach(CaseNumber caseNumber, FundCode fund) {
        return accounts.find(caseNumber)
                .filter(account -> isOutOfReach(account.iban(), fund))
                .isPresent();
    }

    /** The same of an account that is known. */
    public boolean isOutOfReach(Iban account, FundCode fund) {
        return account.isValid() && !formats.reaches(fund, account, HouseTime.today(clock));
    }

    @Override
    public boolean isAnotherNeeded(CaseNumber caseNumber, FundCode fund) {
        return accounts.find(caseNumber)
                        .filter(account -> account.iban().isValid() && !isOutOfReach(account.iban(), fund))
                        .isEmpty()
                || cameBack(caseNumber);
    }

    /** Whether the bank sent the money back, as long as no other account was told than the one from which it came. */
    public boolean cameBack(CaseNumber caseNumber) {
        var made = payments.findByCaseNumberOrderByOrderedAtAscNumberAsc(caseNumber);
        if (made.isEmpty()) {
            return false;
        }
        var last = made.get(made.size() - 1).view();
        return last.state() == PaymentState.RETURNED
                && accounts.find(caseNumber)
                        .filter(account ->
                                !account.iban().normalised().equals(last.iban().normalised()))
                        .isEmpty();
    }
}
