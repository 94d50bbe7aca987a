package de.foerdertopf.disbursement;

import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books that the cash office paid an order, however that became known, and tells those who wait for it. */
@Component
class PaidOrders {

    private final Payments payments;
    private final GrantBookings bookings;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;

    PaidOrders(
            Payments payments,
            GrantBookings bookings,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events) {
        this.payments = payments;
        this.bookings = bookings;
        this.reverseMovement = reverseMovement;
        this.events = events;
    }

    /** @param on the day on which the cash office paid */
    void book(Payment payment, LocalDate on, Instant at, Actor by) {
        bookings.pay(new GrantBookings.Part(
                payment.caseNumber(),
                payment.fund(),
                payment.fiscalYear(),
                payment.amount(),
                reverseMovement.nextKey(deed(payment)),
                by));
        events.publishEvent(new PaymentExecuted(
                payment.caseNumber(),
                payment.id(),
                payment.number(),
                payment.amount(),
                on,
                payments.isFullyPaid(payment.caseNumber()),
                at,
                by));
    }

    /** The name of the deed in the pot's book. */
    static String deed(Payment payment) {
        return "paid:" + payment.number();
    }
}
