package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.Names;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Granted money that nobody has ordered to be paid yet.
 *
 * @param recipientName who is bound by the notice, and gets the money
 * @param entitledName the group that carries the project out
 * @param open what may still be ordered
 * @param account null where none is known
 * @param obstacles why nothing may be paid today; empty if somebody can order it now
 * @param returned the payment that came back and waits to go out again, if any
 */
public record DuePayment(
        CaseNumber caseNumber,
        FundCode fund,
        FiscalYear fiscalYear,
        String recipientName,
        String entitledName,
        String projectTitle,
        Money open,
        @Nullable PayeeAccount account,
        List<String> obstacles,
        @Nullable PaymentView returned) {

    /** Whom the bank pays: the account's holder, as far as it is known. */
    public String payee() {
        return account == null ? recipientName : account.holder();
    }

    /** Whether the group is somebody else than who is paid, so that both are named. */
    public boolean isForAnother() {
        return !Names.samePayee(payee(), entitledName);
    }

    /** Whether the account belongs to neither of the two, whomever it was named for: the order must show it. */
    public boolean isToAnother() {
        return !Names.samePayee(payee(), recipientName) && isForAnother();
    }

    public boolean isHeldBack() {
        return !obstacles.isEmpty();
    }
}
