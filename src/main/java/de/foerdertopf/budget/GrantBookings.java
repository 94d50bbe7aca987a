package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what becomes of a grant's money in its pot: bound, ordered, paid, and the way back. Each deed has a key: the same key again
 * moves nothing.
 */
@Service
public class GrantBookings {

    private final Ledger ledger;
    private final OnTop onTop;

    GrantBookings(Ledger ledger, OnTop onTop) {
        this.ledger = ledger;
        this.onTop = onTop;
    }

    /**
     * A part of a grant that moves.
     *
     * @param year of the pot from which the grant is paid
     * @param operationKey names the deed
     */
    public record Part(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {

        /** The same deed with another sum. */
        public Part of(Money other) {
            return new Part(caseNumber, fund, year, other, operationKey, by);
        }

        /** The booking that moves it under this key. */
        Movement movement(String key, BookingKind kind, Account from, Account to) {
            return new Movement(key, kind, fund, year, caseNumber, from, to, amount, null, by);
        }

        /** The same sum moved by another deed. */
        public Part named(String otherKey) {
            return new Part(caseNumber, fund, year, amount, otherKey, by);
        }
    }

    /**
     * Binds a part of the pot to a grant: the hard lock that makes overspending impossible.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.exhausted} with what is left, if it does not fit,
     *     {@code budget.year-closed}
     */
    @Transactional
    public void commit(Part part) {
        if (move(part, BookingKind.COMMITTED, Account.FREE, Account.COMMITTED)) {
            ledger.requireOpen(part.fund(), part.year());
        }
    }

    /**
     * Binds a part of the pot to a grant that was made from it and stands once more, or that a remedy sets right: also after its year was
     * closed, as what was granted and not paid stays bound to its grant.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.exhausted} with what is left, if it does not fit
     */
    @Transactional
    public void bindAgain(Part part) {
        move(part, BookingKind.COMMITTED, Account.FREE, Account.COMMITTED);
    }

    /**
     * Frees what was bound to a grant and will not be paid: a decision taken back, a grant withdrawn or reduced.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-committed}, if the case has not so much bound and unordered
     */
    @Transactional
    public void release(Part part) {
        move(part, BookingKind.RELEASED, Account.COMMITTED, Account.FREE);
    }

    /**
     * Notes that the cash office was told, or will be told, to pay.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-committed}, if the case has not so much bound and unordered
     */
    @Transactional
    public void order(Part part) {
        move(part, BookingKind.ORDERED, Account.COMMITTED, Account.ORDERED);
    }

    /**
     * Takes an order back before it was paid: the money stays bound to the grant.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-ordered}, if the case has not so much ordered
     */
    @Transactional
    public void cancelOrder(Part part) {
        move(part, BookingKind.ORDER_CANCELLED, Account.ORDERED, Account.COMMITTED);
    }

    /**
     * Notes that the cash office has paid.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-ordered}, if the case has not so much ordered
     */
    @Transactional
    public void pay(Part part) {
        move(part, BookingKind.PAID, Account.ORDERED, Account.PAID);
    }

    /**
     * Notes that a payment came back from the bank: what was paid on top is settled by it, all else is bound to the grant again, to be
     * sent once more.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-paid}, if the case has not so much paid
     */
    @Transactional
    public void takeBack(Part part) {
        var rest = onTop.evenOut(part, BookingKind.ON_TOP_RETURNED);
        if (rest.isPositive()) {
            move(part.of(rest), BookingKind.RETURNED, Account.PAID, Account.COMMITTED);
        }
    }

    /** Notes that the cash office has paid what nobody had granted: no pot is for it, and whatever comes back is that first. */
    @Transactional
    public void payOnTop(Part part) {
        onTop.pay(part);
    }

    /**
     * Notes that a recipient paid back what had gone out beyond its grant, or a part of that: grant and pot stay as they are.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-paid}, if not so much went out on top
     */
    @Transactional
    public void repayOnTop(Part part) {
        onTop.repay(part);
    }

    /** What of all that was paid in a case's name is still out: of its grant, and on top of it. */
    @Transactional(readOnly = true)
    public Money stillOut(CaseNumber caseNumber, FundCode fund, FiscalYear year) {
        return ledger.held(caseNumber, fund, year, Account.PAID)
                .plus(ledger.held(caseNumber, fund, year, Account.ON_TOP))
                .minus(ledger.held(caseNumber, fund, year, Account.REVENUE));
    }

    /** What is bound to the grant and not ordered. */
    @Transactional(readOnly = true)
    public Money bound(CaseNumber caseNumber, FundCode fund, FiscalYear year) {
        return ledger.held(caseNumber, fund, year, Account.COMMITTED);
    }

    private boolean move(Part part, BookingKind kind, Account from, Account to) {
        return ledger.book(part.movement(part.operationKey(), kind, from, to));
    }
}
