package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that the cash office stopped a payment that it was asked to stop: it never went out, and its run goes on without it. A run of which nothing is left
 * is over.
 */
@Service
public class RecordRecalled {

    private final PaymentRunRepository runs;
    private final PaymentRepository repository;
    private final RunContents contents;
    private final CancelledOrders cancelled;
    private final StopPayments stopPayments;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordRecalled(
            PaymentRunRepository runs,
            PaymentRepository repository,
            RunContents contents,
            CancelledOrders cancelled,
            StopPayments stopPayments,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.repository = repository;
        this.contents = contents;
        this.cancelled = cancelled;
        this.stopPayments = stopPayments;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Which payment, and who at the cash office confirmed it, when. */
    public record Command(PaymentId payment, String confirmedBy, Actor by) {}

    /** @throws de.foerdertopf.shared.BusinessRuleViolation {@code disbursement.reason-missing}, {@code disbursement.not-asked-back} */
    @Transactional
    public void record(Command command) {
        var run = repository
                .findById(command.payment().value())
                .map(payment -> payment.view().run())
                .map(id -> PaymentRuns.lock(runs, id));
        var payment = Payments.lock(repository, command.payment());
        var confirmed = Reasons.require(command.confirmedBy());
        var at = clock.instant();
        payment.recalled(confirmed, command.by());
        repository.saveAndFlush(payment);
        contents.voidItem(payment.id(), at);
        cancelled.book(payment, PaymentState.IN_RUN, confirmed, at, command.by());
        run.filter(lying -> repository.idsInRun(lying.id().value()).isEmpty())
                .ifPresent(lying -> end(lying, at, command.by()));
        stopPayments.stop(payment.caseNumber(), command.by());
    }

    /** Nobody reports a run as paid of which everything was stopped. */
    private void end(PaymentRun run, Instant at, Actor by) {
        var reason = messages.getMessage("run.all-stopped", null, Locale.GERMAN);
        run.cancel(reason, at, by);
        events.publishEvent(
                new PaymentRunCancelled(run.id(), run.number(), run.view().fund(), List.of(), reason, at, by));
    }
}
