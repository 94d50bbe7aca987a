package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a group gave back what had been paid beyond its grant, or a part of that; its grant and the pot stay as they are. */
@Service
public class RecordOverpaymentReturn {

    private final PaymentRepository repository;
    private final OverpaymentReturnRepository returns;
    private final PaymentLocks locks;
    private final Payments payments;
    private final Conflicts conflicts;
    private final GrantBookings bookings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordOverpaymentReturn(
            PaymentRepository repository,
            OverpaymentReturnRepository returns,
            PaymentLocks locks,
            Payments payments,
            Conflicts conflicts,
            GrantBookings bookings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.returns = returns;
        this.locks = locks;
        this.payments = payments;
        this.conflicts = conflicts;
        this.bookings = bookings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came, and when.
     *
     * @param payment one by which more went out than was granted
     * @param seen what was too much when the person looked: somebody else may have entered the same money
     */
    public record Command(PaymentId payment, Money amount, LocalDate receivedOn, Money seen, Actor by) {}

    /**
     * @throws BusinessRuleViolation {@code disbursement.day-in-future}, {@code disbursement.before-execution}, if the day cannot be,
     *     {@code disbursement.too-much-changed}, {@code disbursement.more-than-too-much}
     */
    @Transactional
    public void record(Command command) {
        var payment = Payments.lock(repository, command.payment());
        var caseNumber = payment.caseNumber();
        locks.lock(caseNumber);
        conflicts.requireNone(caseNumber, command.by());
        MoneyBack.requireDay(command.receivedOn(), payment.view().executedOn(), HouseTime.today(clock));
        var tooMuch = payments.tooMuch(caseNumber);
        if (!tooMuch.equals(command.seen())) {
            throw new BusinessRuleViolation("disbursement.too-much-changed", tooMuch.toGerman());
        }
        requireWithin(command.amount(), tooMuch);
        var back = returns.save(new OverpaymentReturn(payment, command.amount(), command.receivedOn()));
        bookings.repayOnTop(new GrantBookings.Part(
                caseNumber, payment.fund(), payment.fiscalYear(), command.amount(), back.deed(), command.by()));
        events.publishEvent(new OverpaymentReturned(
                caseNumber,
                payment.number(),
                command.amount(),
                tooMuch.minus(command.amount()),
                command.receivedOn(),
                clock.instant(),
                command.by()));
    }

    /**
     * No more is booked as given back than was too much: what comes beyond that belongs to the group.
     *
     * @throws BusinessRuleViolation {@code sum.not-positive}, {@code disbursement.more-than-too-much}
     */
    public static void requireWithin(Money amount, Money tooMuch) {
        if (amount.requirePositive().isMoreThan(tooMuch)) {
            throw new BusinessRuleViolation("disbursement.more-than-too-much", tooMuch.toGerman());
        }
    }
}
