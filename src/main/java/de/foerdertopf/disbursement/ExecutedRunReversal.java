package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A run was marked as executed although the cash office has not paid it. */
@Component
class ExecutedRunReversal implements Reversible {

    private final PaymentRunRepository runs;
    private final PaymentRepository payments;
    private final ReverseMovement reverseMovement;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExecutedRunReversal(
            PaymentRunRepository runs,
            PaymentRepository payments,
            ReverseMovement reverseMovement,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.payments = payments;
        this.reverseMovement = reverseMovement;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ReversalKind kind() {
        return ReversalKind.EXECUTED;
    }

    /** @throws BusinessRuleViolation {@code disbursement.run-not-executed}, {@code disbursement.came-back-since} */
    @Override
    public Subject subject(String subject) {
        var run = runs.findById(idOf(subject).value()).orElseThrow(() -> new NotFoundException("No payment run"));
        run.requireExecuted();
        for (var payment : payments.findByRunIdOrderByNumber(run.id().value())) {
            if (payment.state() != PaymentState.EXECUTED && payment.state() != PaymentState.CANCELLED) {
                throw new BusinessRuleViolation("disbursement.came-back-since", payment.number());
            }
        }
        var view = run.view();
        return new Subject(
                view.fund(),
                null,
                List.of(
                        view.number(),
                        view.sum().toGerman(),
                        view.executedOn() == null ? "" : GermanDates.inWords(view.executedOn())),
                "/schreibtisch/finanzen/" + view.fund() + "/zahllaeufe/" + view.id());
    }

    @Override
    public String key(String subject) {
        return idOf(subject).value().toString();
    }

    @Override
    public Optional<CaseNumber> caseOf(String subject) {
        return Optional.empty();
    }

    @Override
    public void reverse(String subject, String reason, Actor by) {
        var run = PaymentRuns.lock(runs, idOf(subject));
        subject(subject);
        run.undoExecution();
        for (var payment : payments.findByRunIdAndStateOrderByNumber(run.id().value(), PaymentState.EXECUTED)) {
            payment.undoExecution();
            payments.saveAndFlush(payment);
            reverseMovement.reverse(MarkRunExecuted.deed(payment), reason, by);
            events.publishEvent(new PaymentExecutionReversed(
                    payment.caseNumber(),
                    payment.id(),
                    payment.number(),
                    payment.amount(),
                    reason,
                    clock.instant(),
                    by));
        }
    }

    @Override
    public boolean isClosedTo(String subject, Actor by) {
        var closed = conflicts.casesOf(by);
        return payments.findByRunIdOrderByNumber(idOf(subject).value()).stream()
                .anyMatch(payment -> closed.contains(payment.caseNumber()));
    }

    private static PaymentRunId idOf(String subject) {
        try {
            return new PaymentRunId(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No payment run");
        }
    }
}
