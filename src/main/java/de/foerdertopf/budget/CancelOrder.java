package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order back before it was paid: the money stays bound to the grant. */
@Service
public class CancelOrder {

    private final Ledger ledger;

    CancelOrder(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Moves the sum from ordered back to committed.
     *
     * @param operationKey names the deed: the same key again moves nothing
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-ordered}, if the case has not so much ordered
     */
    @Transactional
    public void cancel(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {
        ledger.book(new Movement(
                operationKey,
                BookingKind.ORDER_CANCELLED,
                fund,
                year,
                caseNumber,
                Account.ORDERED,
                Account.COMMITTED,
                amount,
                null,
                by));
    }
}
