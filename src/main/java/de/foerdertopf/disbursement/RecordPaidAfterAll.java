package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that the cash office paid a payment of a run that was cancelled here: its file was out of the house already. What the bank did can
 * always be recorded, also where the same money went out by another order. Only where it is about to, people must act at once.
 */
@Service
public class RecordPaidAfterAll {

    private final PaymentRunRepository runs;
    private final PaymentRepository repository;
    private final TakenBackOrders takenBack;
    private final Conflicts conflicts;
    private final PaidOrders paid;
    private final PayAgain payAgain;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordPaidAfterAll(
            PaymentRunRepository runs,
            PaymentRepository repository,
            TakenBackOrders takenBack,
            Conflicts conflicts,
            PaidOrders paid,
            PayAgain payAgain,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.repository = repository;
        this.takenBack = takenBack;
        this.conflicts = conflicts;
        this.paid = paid;
        this.payAgain = payAgain;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the cash office said.
     *
     * @param run the cancelled one, from whose file it paid
     * @param said who said so, or where on the statement of account it stands
     */
    public record Command(PaymentRunId run, PaymentId payment, LocalDate on, String said, Actor by) {}

    /**
     * Whether the cash office can have paid from a run's file on this day, whichever payment it was.
     *
     * @throws BusinessRuleViolation {@code disbursement.run-not-cancelled}, if the day cannot be
     */
    @Transactional(readOnly = true)
    public void requireDay(PaymentRunId run, LocalDate on) {
        runs.findById(run.value())
                .orElseThrow(() -> new NotFoundException("No payment run " + run))
                .requirePaidAfterAll(on, HouseTime.today(clock));
    }

    /**
     * @throws BusinessRuleViolation {@code disbursement.run-not-cancelled}, if the day cannot be, {@code disbursement.released-it},
     *     {@code disbursement.in-another-run}, {@code disbursement.ordered-anew}, {@code disbursement.paid-by-this-run}
     */
    @Transactional
    public void record(Command command) {
        var run = PaymentRuns.lock(runs, command.run());
        var payment = Payments.lock(repository, command.payment());
        takenBack.requireIn(run, payment);
        var said = Reasons.require(command.said());
        var at = clock.instant();
        run.requirePaidAfterAll(command.on(), HouseTime.today(clock));
        if (payment.isReleasedBy(command.by())) {
            throw new BusinessRuleViolation("disbursement.released-it");
        }
        conflicts.requireNone(payment.caseNumber(), command.by());
        if (wentOutOtherwise(payment)) {
            payAgain.record(run, payment, command.on(), said, at, command.by());
            return;
        }
        var before = takenBack.standAgain(run, payment, said, command.by());
        payment.executeFrom(run.id(), command.on());
        repository.saveAndFlush(payment);
        events.publishEvent(new PaymentPaidAfterAll(
                payment.caseNumber(), payment.number(), before, run.number(), said, at, command.by()));
        paid.book(payment, command.on(), at, command.by());
    }

    /** Whether the same money was paid by another run or another order. */
    private boolean wentOutOtherwise(Payment payment) {
        if (payment.state() == PaymentState.IN_RUN) {
            throw new BusinessRuleViolation(
                    "disbursement.in-another-run",
                    payment.number(),
                    numberOf(payment.view().run()));
        }
        takenBack.requireNoneUnderWay(payment);
        return payment.view().wentOut() || takenBack.isPaidByLater(payment);
    }

    private String numberOf(@Nullable PaymentRunId run) {
        return run == null
                ? ""
                : runs.findById(run.value()).map(PaymentRun::number).orElse("");
    }
}
