package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frees what was bound to a grant and will not be paid: a decision taken back, a grant withdrawn or reduced. */
@Service
public class ReleaseCommitment {

    private final Ledger ledger;

    ReleaseCommitment(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Gives the sum back to what is free.
     *
     * @param operationKey names the deed: the same key again moves nothing
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-committed}, if the case has not so much bound and unordered
     */
    @Transactional
    public void release(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {
        ledger.book(new Movement(
                operationKey,
                BookingKind.RELEASED,
                fund,
                year,
                caseNumber,
                Account.COMMITTED,
                Account.FREE,
                amount,
                null,
                by));
    }
}
