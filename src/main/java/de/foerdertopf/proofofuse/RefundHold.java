package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.BookRefund;
import de.foerdertopf.budget.FiscalYearClosed;
import de.foerdertopf.budget.GrantBookings.Part;
import de.foerdertopf.budget.PotFreed;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.proofofuse.CancelRefund.RefundCancelled;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps in the pot what a group is owed back, from the moment in which it is: before anybody orders it, nobody else is granted it. */
@Component
class RefundHold {

    private static final String DEED = "refund-held";

    private final Refunds refunds;
    private final Grants grants;
    private final BookRefund bookRefund;
    private final Pots pots;

    RefundHold(Refunds refunds, Grants grants, BookRefund bookRefund, Pots pots) {
        this.refunds = refunds;
        this.grants = grants;
        this.bookRefund = bookRefund;
        this.pots = pots;
    }

    @EventListener({BearsOnRefund.class, RefundCancelled.class, PaymentExecuted.class})
    void on(AuditedEvent.OfCase event) {
        follow(event.caseNumber(), event.by());
    }

    /** A closed year's pot pays nothing, and keeps nothing for it; one that was opened again does. */
    @EventListener
    void on(FiscalYearClosed event) {
        followAll(event.fund(), event.year(), event.by());
    }

    /**
     * What could not be kept while the pot was empty is kept once it holds more, the oldest first. Only at the end of the deed that freed it:
     * until then it may be meant for something else.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PotFreed event) {
        followAll(event.fund(), event.year(), event.by());
    }

    private void followAll(FundCode fund, FiscalYear year, Actor by) {
        pots.thatRefilled(fund, year).forEach(caseNumber -> follow(caseNumber, by));
    }

    /** What is kept is what is owed now. */
    void follow(CaseNumber caseNumber, Actor by) {
        grants.find(caseNumber)
                .ifPresent(grant -> bookRefund.hold(new Part(
                        caseNumber, grant.fund(), grant.fiscalYear(), refunds.mayBeOwed(caseNumber), DEED, by)));
    }
}
