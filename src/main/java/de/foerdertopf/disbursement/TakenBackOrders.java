package de.foerdertopf.disbursement;

import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Books that an order stands after all that was taken back here: the bank paid it. */
@Component
class TakenBackOrders {

    private final Payments payments;
    private final ResumePayments resumePayments;
    private final ReverseMovement reverseMovement;
    private final PaidItems items;

    TakenBackOrders(
            Payments payments, ResumePayments resumePayments, ReverseMovement reverseMovement, PaidItems items) {
        this.payments = payments;
        this.resumePayments = resumePayments;
        this.reverseMovement = reverseMovement;
        this.items = items;
    }

    /**
     * The payment stands in the run again, and its order where that was cancelled: to be booked as paid at once.
     *
     * @return how it had stood
     */
    PaymentState standAgain(PaymentRun run, Payment payment, String reason, Actor by) {
        items.putBack(run, payment);
        var before = payment.state();
        if (before == PaymentState.CANCELLED) {
            resumePayments.bindAgain(payment, payment.amount(), by);
            reverseMovement.reverseInPassing(CancelledOrders.deed(payment), reason, by);
        }
        return before;
    }

    /** @throws NotFoundException if the payment was not in the file of this run, so that the run cannot have paid it */
    void requireIn(PaymentRun run, Payment payment) {
        items.requireIn(run, payment);
    }

    /** Whether the same money went out by a later order. */
    boolean isPaidByLater(Payment payment) {
        return later(payment).isPresent();
    }

    /** @throws BusinessRuleViolation {@code disbursement.ordered-anew}, if the same money is about to go out by a later order */
    void requireNoneUnderWay(Payment payment) {
        later(payment).filter(other -> other.state().isUnderWay()).ifPresent(other -> {
            throw new BusinessRuleViolation("disbursement.ordered-anew", payment.number(), other.number());
        });
    }

    private Optional<PaymentView> later(Payment payment) {
        var order = payment.view();
        return payments.ofCase(payment.caseNumber()).stream()
                .filter(other -> other.instalment() == order.instalment()
                        && other.attempt() > order.attempt()
                        && other.state().usesGrant())
                .findFirst();
    }
}
