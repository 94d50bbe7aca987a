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

    GrantBookings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A part of a grant that moves.
     *
     * @param year of the pot from which the grant is paid
     * @param operationKey names the deed
     */
    public record Part(
            CaseNumber caseNumber, FundCode fund, FiscalYear year, Money amount, String operationKey, Actor by) {}

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
     * Binds a part of the pot again to a grant that was made from it and stands once more: also after its year was closed, as what was
     * granted and not paid stays bound to its grant.
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
     * Notes that a payment came back from the bank: the money is bound to the grant again, to be sent once more.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.not-paid}, if the case has not so much paid
     */
    @Transactional
    public void takeBack(Part part) {
        move(part, BookingKind.RETURNED, Account.PAID, Account.COMMITTED);
    }

    private boolean move(Part part, BookingKind kind, Account from, Account to) {
        return ledger.book(new Movement(
                part.operationKey(),
                kind,
                part.fund(),
                part.year(),
                part.caseNumber(),
                from,
                to,
                part.amount(),
                null,
                part.by()));
    }
}
