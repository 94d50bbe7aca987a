package de.foerdertopf.disbursement;

import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a payment came back from the bank: its money is bound to the grant again and waits for the right account. */
@Service
public class MarkPaymentReturned {

    private final PaymentRepository repository;
    private final GrantBookings bookings;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MarkPaymentReturned(
            PaymentRepository repository,
            GrantBookings bookings,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.bookings = bookings;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Marks the payment as returned on the given day.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code disbursement.back-already}, if so much of the case's money is not out any
     *     more, because it came as a repayment
     */
    @Transactional
    public void mark(Command command) {
        var payment = Payments.lock(repository, command.payment());
        MoneyBack.requireDay(command.returnedOn(), payment.view().executedOn(), HouseTime.today(clock));
        payment.comeBack(command.returnedOn(), command.reasonCode(), clock.instant());
        var out = bookings.stillOut(payment.caseNumber(), payment.fund(), payment.fiscalYear());
        if (payment.amount().isMoreThan(out)) {
            throw new BusinessRuleViolation("disbursement.back-already", out.toGerman());
        }
        bookings.takeBack(new GrantBookings.Part(
                payment.caseNumber(),
                payment.fund(),
                payment.fiscalYear(),
                payment.amount(),
                reverseMovement.nextKey(deed(payment)),
                command.by()));
        events.publishEvent(new PaymentReturned(
                payment.caseNumber(),
                payment.id(),
                payment.number(),
                payment.amount(),
                command.returnedOn(),
                MoneyBack.requireReason(command.reasonCode()),
                MoneyBack.requireWords(command.said()),
                clock.instant(),
                command.by()));
    }

    /** The name of the deed in the pot's book. */
    static String deed(Payment payment) {
        return "returned:" + payment.number();
    }

    /**
     * Which payment, when, and the bank's reason code such as {@code AC04}.
     *
     * @param said what else the bank wrote, in one's own words, for the case's trail alone; may be empty
     */
    public record Command(PaymentId payment, LocalDate returnedOn, String reasonCode, String said, Actor by) {

        /** Where there is nothing to say beside the code. */
        public Command(PaymentId payment, LocalDate returnedOn, String reasonCode, Actor by) {
            this(payment, returnedOn, reasonCode, "", by);
        }
    }
}
