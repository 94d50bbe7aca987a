package de.foerdertopf.disbursement;

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
        String projectTitle,
        Money open,
        @Nullable PayeeAccount account,
        List<String> obstacles,
        @Nullable PaymentView returned) {

    public boolean isHeldBack() {
        return !obstacles.isEmpty();
    }
}
