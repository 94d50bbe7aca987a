package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that the cash office has paid. */
@Service
public class MoveToPaid {

    private final Ledger ledger;

    MoveToPaid(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Moves the sum from ordered to paid.
     *
     * @param operationKey names the deed: the same key again moves nothing
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-ordered}, if the case has not so much ordered
     */
    @Transactional
    public void move(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {
        ledger.book(new Movement(
                operationKey,
                BookingKind.PAID,
                fund,
                year,
                caseNumber,
                Account.ORDERED,
                Account.PAID,
                amount,
                null,
                by));
    }
}
