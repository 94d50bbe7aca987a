package de.foerdertopf.budget;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Component;

/** Money that the cash office paid although nobody had granted it: no pot is for it, and whatever comes back of a case is that first. */
@Component
class OnTop {

    private final Ledger ledger;

    OnTop(Ledger ledger) {
        this.ledger = ledger;
    }

    void pay(GrantBookings.Part part) {
        book(part, BookingKind.PAID_ON_TOP, Account.CASH, Account.ON_TOP);
    }

    /** A recipient gave it back, or a part of it: never more than is out. */
    void repay(GrantBookings.Part part) {
        book(part, BookingKind.ON_TOP_REPAID, Account.ON_TOP, Account.CASH);
    }

    /**
     * Settles what was paid on top by money that came back.
     *
     * @return the part that settles nothing; without a sum where all of it did
     */
    Money evenOut(GrantBookings.Part part, BookingKind kind) {
        var settled = held(part.caseNumber(), part.fund(), part.year()).min(part.amount());
        if (settled.isPositive()) {
            book(part.of(settled), kind, Account.ON_TOP, Account.CASH);
        }
        return part.amount().minus(settled);
    }

    private Money held(CaseNumber caseNumber, FundCode fund, FiscalYear year) {
        return ledger.held(caseNumber, fund, year, Account.ON_TOP);
    }

    private void book(GrantBookings.Part part, BookingKind kind, Account from, Account to) {
        ledger.book(part.movement(ReverseMovement.onTop(part.operationKey()), kind, from, to));
    }
}
