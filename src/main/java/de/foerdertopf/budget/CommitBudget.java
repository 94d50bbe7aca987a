package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds a part of the pot to a grant: the hard lock that makes overspending impossible. */
@Service
public class CommitBudget {

    private final Ledger ledger;

    CommitBudget(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Takes the sum from what is free.
     *
     * @param operationKey names the deed: the same key again moves nothing
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.exhausted} with what is left, if it does not fit,
     *     {@code budget.year-closed}
     */
    @Transactional
    public void commit(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {
        var booked = ledger.book(new Movement(
                operationKey,
                BookingKind.COMMITTED,
                fund,
                year,
                caseNumber,
                Account.FREE,
                Account.COMMITTED,
                amount,
                null,
                by));
        if (booked) {
            ledger.requireOpen(fund, year);
        }
    }
}
