package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that the cash office was told, or will be told, to pay a part of a grant. */
@Service
public class MoveToOrdered {

    private final Ledger ledger;

    MoveToOrdered(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Takes the sum from what is committed to the case.
     *
     * @param operationKey names the deed: the same key again moves nothing
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-committed}, if the case has not so much bound and unordered
     */
    @Transactional
    public void move(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {
        ledger.book(new Movement(
                operationKey,
                BookingKind.ORDERED,
                fund,
                year,
                caseNumber,
                Account.COMMITTED,
                Account.ORDERED,
                amount,
                null,
                by));
    }
}
