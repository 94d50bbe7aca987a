package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.ReversibleEntry;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Money was recorded as given back to a group although it did not go out: the cash office still has the order. */
@Component
class SentRefundReversal extends ReversibleEntry<Refund> {

    private final RefundRepository repository;
    private final Refunds refunds;
    private final Grants grants;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SentRefundReversal(
            RefundRepository repository,
            Refunds refunds,
            Grants grants,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        super(ReversalKind.REFUNDED, repository::findById, Refund::caseNumber);
        this.repository = repository;
        this.refunds = refunds;
        this.grants = grants;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    /** @throws BusinessRuleViolation {@code refund.not-sent}, {@code refund.under-way} */
    @Override
    protected Subject subject(Refund refund) {
        var sent = refund.view();
        var sentOn = sent.sentOn();
        if (sentOn == null) {
            throw new BusinessRuleViolation("refund.not-sent");
        }
        var caseNumber = refund.caseNumber();
        if (refunds.underWay(caseNumber).isPresent()) {
            throw new BusinessRuleViolation("refund.under-way");
        }
        return sum(
                grants.require(caseNumber).fund(),
                caseNumber,
                caseNumber.value(),
                sent.amount(),
                sentOn,
                "/schreibtisch/faelle/" + caseNumber);
    }

    @Override
    protected void reverse(Refund refund, String reason, Actor by) {
        refund.notSent();
        repository.saveAndFlush(refund);
        if (refund.ofPot().isPositive()) {
            reverseMovement.reverse(refund.sendingOfPot(), reason, by);
        }
        if (refund.ofRevenue().isPositive()) {
            reverseMovement.reverse(refund.sending(), reason, by);
        }
        if (refund.ofInterest().isPositive()) {
            reverseMovement.reverse(refund.sendingInterest(), reason, by);
        }
        events.publishEvent(
                new RefundReversed(refund.caseNumber(), refund.view().amount(), reason, clock.instant(), by));
    }
}
