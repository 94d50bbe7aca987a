package de.foerdertopf.disbursement;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.ReversibleEntry;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Money was recorded as given back of what had been paid beyond a grant, although it has not come, or came for another case. */
@Component
class OverpaymentReturnReversal extends ReversibleEntry<OverpaymentReturn> {

    private final OverpaymentReturnRepository returns;
    private final Payments payments;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OverpaymentReturnReversal(
            OverpaymentReturnRepository returns,
            Payments payments,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        super(ReversalKind.OVERPAYMENT, returns::findById, OverpaymentReturn::caseNumber);
        this.returns = returns;
        this.payments = payments;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Once a payment of the case came back from the bank, what had been too much was settled by it: the mistake is cleared up there first,
     * else more than was granted would go out.
     *
     * @throws BusinessRuleViolation {@code disbursement.return-reversed}, {@code disbursement.came-back-since}
     */
    @Override
    protected Subject subject(OverpaymentReturn back) {
        if (!back.counts()) {
            throw new BusinessRuleViolation("disbursement.return-reversed");
        }
        var payment = payments.require(back.payment());
        requireNoneToGoOutAgain(back.caseNumber());
        return sum(
                payment.fund(),
                back.caseNumber(),
                payment.number(),
                back.amount(),
                back.receivedOn(),
                "/schreibtisch/finanzen/" + payment.fund() + "/zahlungen/" + payment.id());
    }

    @Override
    protected void reverse(OverpaymentReturn back, String reason, Actor by) {
        back.reverse(clock.instant());
        returns.save(back);
        reverseMovement.reverse(back.deed(), reason, by);
        events.publishEvent(
                new OverpaymentReturnReversed(back.caseNumber(), back.amount(), reason, clock.instant(), by));
    }

    private void requireNoneToGoOutAgain(CaseNumber caseNumber) {
        payments.ofCase(caseNumber).stream()
                .filter(payment -> payment.state() == PaymentState.RETURNED && payments.isAnyToGoOut(caseNumber))
                .findFirst()
                .ifPresent(payment -> {
                    throw new BusinessRuleViolation("disbursement.came-back-since", payment.number());
                });
    }
}
