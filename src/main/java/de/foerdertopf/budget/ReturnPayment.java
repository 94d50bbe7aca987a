package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a payment came back from the bank: the money is bound to the grant again, to be sent once more. */
@Service
public class ReturnPayment {

    private final Ledger ledger;

    ReturnPayment(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Moves the sum from paid back to committed.
     *
     * @param operationKey names the deed: the same key again moves nothing
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-paid}, if the case has not so much paid
     */
    @Transactional
    public void takeBack(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {
        ledger.book(new Movement(
                operationKey,
                BookingKind.RETURNED,
                fund,
                year,
                caseNumber,
                Account.PAID,
                Account.COMMITTED,
                amount,
                null,
                by));
    }
}
