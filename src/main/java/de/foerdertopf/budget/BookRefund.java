package de.foerdertopf.budget;

import de.foerdertopf.budget.GrantBookings.Part;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books money that a recipient had paid back and gets back, because it did not owe it. What had refilled the pot is the pot's to pay again,
 * and is held for it as long as it is owed, so that nobody else is granted it; what had become revenue lowers the revenue of the year in which it goes
 * out. A closed year's pot pays nothing any more: then all of it is the general budget's.
 */
@Service
public class BookRefund {

    private final Ledger ledger;

    BookRefund(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Keeps in the pot what of a sum that is owed back had refilled it, and frees what is not owed any more. Where somebody else was granted
     * it before it was owed, what is left is kept.
     *
     * @param owed all that is owed to the recipient and not ordered; zero where nothing is
     */
    @Transactional
    public void hold(Part owed) {
        if (owed.amount().isZero() && held(owed).isZero()) {
            return;
        }
        var pot = ledger.lock(owed.fund(), owed.year());
        var held = held(owed);
        var wanted = ofPot(owed);
        if (wanted.isMoreThan(held)) {
            keep(owed.of(wanted.minus(held).min(pot.left())));
        } else {
            free(owed.of(held.minus(wanted)));
        }
    }

    private void keep(Part more) {
        if (more.amount().isPositive()) {
            ledger.book(more.movement(deed(more), BookingKind.REFUND_HELD, Account.FREE, Account.OWED_BACK));
        }
    }

    private void free(Part less) {
        if (less.amount().isPositive()) {
            ledger.book(less.movement(deed(less), BookingKind.REFUND_FREED, Account.OWED_BACK, Account.FREE));
        }
    }

    private Money held(Part part) {
        return ledger.held(part.caseNumber(), part.fund(), part.year(), Account.OWED_BACK);
    }

    /** What of it the pot is to pay: a closed year's pays nothing. */
    private Money ofPot(Part part) {
        return ledger.isClosed(part.fund(), part.year())
                ? Money.ZERO
                : ledger.refilled(part.caseNumber(), part.fund(), part.year()).min(part.amount());
    }

    /** What is held follows what is owed, with the pot locked: no two of these are ever the same deed. */
    private static String deed(Part part) {
        return part.operationKey() + ":" + UUID.randomUUID();
    }

    /**
     * Takes from the pot what of it had refilled it.
     *
     * @return how much that is; the rest is booked once it goes out
     * @throws BusinessRuleViolation {@code budget.refund-exhausted}, if the pot does not hold so much any more
     */
    @Transactional
    public Money order(Part part) {
        var ofPot = ofPot(part);
        if (ofPot.isPositive()) {
            keepAll(part.of(ofPot.minus(held(part))));
            ledger.book(part.of(ofPot)
                    .movement(part.operationKey(), BookingKind.REFUND_ORDERED, Account.OWED_BACK, Account.ORDERED));
        }
        return ofPot;
    }

    private void keepAll(Part missing) {
        try {
            keep(missing);
        } catch (BusinessRuleViolation refused) {
            throw refused.code().equals(Account.FREE.shortage())
                    ? new BusinessRuleViolation(
                            "budget.refund-exhausted", refused.arguments().toArray())
                    : refused;
        }
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
