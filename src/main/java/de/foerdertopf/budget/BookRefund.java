package de.foerdertopf.budget;

import de.foerdertopf.budget.GrantBookings.Part;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books money that a recipient had paid back and gets back, because it did not owe it. What had refilled the pot is the pot's to pay again,
 * and is bound by the order, so that nobody else is granted it; what had become revenue lowers the revenue of the year in which it goes
 * out. A closed year's pot pays nothing any more: then all of it is the general budget's.
 */
@Service
public class BookRefund {

    private final Ledger ledger;

    BookRefund(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Takes from the pot what of it had refilled it.
     *
     * @return how much that is; the rest is booked once it goes out
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.exhausted}, if the pot does not hold so much any more
     */
    @Transactional
    public Money order(Part part) {
        if (ledger.isClosed(part.fund(), part.year())) {
            return Money.ZERO;
        }
        var ofPot = ledger.refilled(part.caseNumber(), part.fund(), part.year()).min(part.amount());
        if (ofPot.isPositive()) {
            ledger.book(part.of(ofPot)
                    .movement(part.operationKey(), BookingKind.REFUND_ORDERED, Account.FREE, Account.ORDERED));
        }
        return ofPot;
    }

    /** What was ordered of the pot went out. */
    @Transactional
    public void send(Part part) {
        if (part.amount().isPositive()) {
            ledger.book(part.movement(part.operationKey(), BookingKind.REFUNDED, Account.ORDERED, Account.PAID));
        }
    }

    /** Lowers the revenue of the year in which the money goes out by what had been revenue of the grant. */
    @Transactional
    public void lowerRevenue(Part part, LocalDate sentOn) {
        lower(part, Account.REVENUE, sentOn);
    }

    /** The same by what had been paid as interest. */
    @Transactional
    public void lowerInterest(Part part, LocalDate sentOn) {
        lower(part, Account.INTEREST, sentOn);
    }

    private void lower(Part part, Account revenue, LocalDate sentOn) {
        if (part.amount().isPositive()) {
            ledger.book(
                    part.movement(part.operationKey(), BookingKind.REVENUE_REFUNDED, revenue, Account.REPAID),
                    FiscalYear.of(sentOn).value(),
                    null);
        }
    }
}
