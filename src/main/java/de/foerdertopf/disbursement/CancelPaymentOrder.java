package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order back before it is in a file of the cash office; the money stays bound to the grant. */
@Service
public class CancelPaymentOrder {

    private final PaymentRepository repository;
    private final CancelledOrders cancelled;
    private final Clock clock;

    CancelPaymentOrder(PaymentRepository repository, CancelledOrders cancelled, Clock clock) {
        this.repository = repository;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    /** Takes the order back, with a reason. */
    @Transactional
    public void cancel(Command command) {
        var payment = Payments.lock(repository, command.payment());
        var before = payment.state();
        var reason = Reasons.require(command.reason());
        payment.cancel(reason, command.by());
        cancelled.book(payment, before, reason, clock.instant(), command.by());
    }

    /** Which payment, and why. */
    public record Command(PaymentId payment, String reason, Actor by) {}
}
