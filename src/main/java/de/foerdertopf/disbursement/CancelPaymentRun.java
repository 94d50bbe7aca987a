package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a run back before the cash office paid: its payments are released again and its file stays on record. */
@Service
public class CancelPaymentRun {

    private final PaymentRunRepository runs;
    private final PaymentRepository repository;
    private final RunContents contents;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancelPaymentRun(
            PaymentRunRepository runs,
            PaymentRepository repository,
            RunContents contents,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.repository = repository;
        this.contents = contents;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the run back, with a reason. */
    @Transactional
    public void cancel(Command command) {
        var run = PaymentRuns.lock(runs, command.run());
        var at = clock.instant();
        var reason = Reasons.require(command.reason());
        run.cancel(reason, at, command.by());
        var payments = repository.findByRunIdAndStateOrderByNumber(command.run().value(), PaymentState.IN_RUN);
        conflicts.requireNone(payments.stream().map(Payment::caseNumber).toList(), command.by());
        payments.forEach(Payment::takeOutOfRun);
        contents.voidItems(command.run(), at);
        events.publishEvent(new PaymentRunCancelled(
                run.id(),
                run.number(),
                run.view().fund(),
                payments.stream().map(Payment::caseNumber).toList(),
                reason,
                at,
                command.by()));
    }

    /** Which run, and why. */
    public record Command(PaymentRunId run, String reason, Actor by) {}
}
