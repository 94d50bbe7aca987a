package de.foerdertopf.disbursement;

import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.shared.Actor;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books that an order was taken back, by whomever and for whatever reason, and tells those who wait for it. */
@Component
class CancelledOrders {

    private final GrantBookings bookings;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;

    CancelledOrders(GrantBookings bookings, ReverseMovement reverseMovement, ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.reverseMovement = reverseMovement;
        this.events = events;
    }

    /** @param before how far the payment was */
    void book(Payment payment, PaymentState before, String reason, Instant at, Actor by) {
        bookings.cancelOrder(new GrantBookings.Part(
                payment.caseNumber(),
                payment.fund(),
                payment.fiscalYear(),
                payment.amount(),
                reverseMovement.nextKey(deed(payment)),
                by));
        events.publishEvent(new PaymentOrderCancelled(
                payment.caseNumber(), payment.id(), payment.number(), payment.amount(), before, reason, at, by));
    }

    /** The name of the deed in the pot's book. */
    static String deed(Payment payment) {
        return "order-cancelled:" + payment.number();
    }
}
