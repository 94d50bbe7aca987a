package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A run was marked as executed, or payments of one that was cancelled, although the cash office has not paid. */
@Component
class ExecutedRunReversal implements Reversible {

    private final PaymentRunRepository runs;
    private final PaymentRepository payments;
    private final RunContents contents;
    private final ReverseMovement reverseMovement;
    private final Pots pots;
    private final SettledGrants settledGrants;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExecutedRunReversal(
            PaymentRunRepository runs,
            PaymentRepository payments,
            RunContents contents,
            ReverseMovement reverseMovement,
            Pots pots,
            SettledGrants settledGrants,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.payments = payments;
        this.contents = contents;
        this.reverseMovement = reverseMovement;
        this.pots = pots;
        this.settledGrants = settledGrants;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ReversalKind kind() {
        return ReversalKind.EXECUTED;
    }

    /** @throws BusinessRuleViolation {@code disbursement.run-not-executed}, {@code disbursement.came-back-since}, {@code disbursement.paid-twice-since}, {@code budget.booked-since}, {@code disbursement.settled-since}, {@code budget.year-closed} */
    @Override
    public Subject subject(String subject) {
        var run = runs.findById(idOf(subject).value()).orElseThrow(() -> new NotFoundException("No payment run"));
        var paid = payments.findByRunIdAndStateOrderByNumber(run.id().value(), PaymentState.EXECUTED);
        if (!isCancelled(run) || paid.isEmpty()) {
            run.requireExecuted();
        }
        for (var payment : payments.findByRunIdOrderByNumber(run.id().value())) {
            if (payment.state() != PaymentState.EXECUTED && payment.state() != PaymentState.CANCELLED) {
                throw new BusinessRuleViolation("disbursement.came-back-since", payment.number());
            }
            payments.findByAgain(payment.id().value()).stream()
                    .filter(second -> second.state() == PaymentState.EXECUTED)
                    .findFirst()
                    .ifPresent(second -> {
                        throw new BusinessRuleViolation(
                                "disbursement.paid-twice-since", payment.number(), second.number());
                    });
            if (payment.state() == PaymentState.EXECUTED && pots.isClosed(payment.fund(), payment.fiscalYear())) {
                throw new BusinessRuleViolation(
                        "budget.year-closed", payment.fiscalYear().toString());
            }
        }
        requireStillPaid(paid);
        var view = run.view();
        var on = isCancelled(run) ? paid.get(0).view().executedOn() : view.executedOn();
        return new Subject(
                view.fund(),
                null,
                List.of(
                        view.number(),
                        paid.stream()
                                .map(Payment::amount)
                                .reduce(Money.ZERO, Money::plus)
                                .toGerman(),
                        on == null ? "" : GermanDates.inWords(on)),
                "/schreibtisch/finanzen/" + view.fund() + "/zahllaeufe/" + view.id());
    }

    /** Whatever came in on a claim since then was paid by this run: it is taken back first. So is what was settled by it. */
    private void requireStillPaid(List<Payment> paid) {
        paid.stream().collect(Collectors.groupingBy(Payment::caseNumber)).forEach((caseNumber, own) -> {
            var booked = own.stream()
                    .map(payment -> reverseMovement.bookedOfGrant(PaidOrders.deed(payment)))
                    .reduce(Money.ZERO, Money::plus);
            var held = pots.ofCase(caseNumber).stream().map(CaseMoney::paid).reduce(Money.ZERO, Money::plus);
            if (booked.isMoreThan(held)) {
                throw new BusinessRuleViolation("budget.booked-since", caseNumber.value());
            }
            if (settledGrants.isSettled(caseNumber)) {
                throw new BusinessRuleViolation("disbursement.settled-since", caseNumber.value());
            }
        });
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
        if (!isCancelled(run)) {
            run.undoExecution();
        }
        for (var payment : payments.findByRunIdAndStateOrderByNumber(run.id().value(), PaymentState.EXECUTED)) {
            payment.undoExecution();
            if (isCancelled(run)) {
                payment.takeOutOfRun();
                contents.voidItem(payment.id(), clock.instant());
            }
            payments.saveAndFlush(payment);
            reverseMovement.reverse(PaidOrders.deed(payment), reason, by);
            if (payment.view().again() != null) {
                neverOrdered(payment, reason, by);
            }
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

    /** What was said to be paid a second time was never ordered here. */
    private void neverOrdered(Payment second, String reason, Actor by) {
        if (reverseMovement.booked(PayAgain.ordered(second)).isPositive()) {
            reverseMovement.reverse(PayAgain.ordered(second), reason, by);
        }
        second.fallWithItsGrant(reason);
        payments.saveAndFlush(second);
    }

    @Override
    public boolean isClosedTo(String subject, Actor by) {
        var closed = conflicts.casesOf(by);
        return payments.findByRunIdOrderByNumber(idOf(subject).value()).stream()
                .anyMatch(payment -> closed.contains(payment.caseNumber()));
    }

    private static boolean isCancelled(PaymentRun run) {
        return run.view().state() == PaymentRunState.CANCELLED;
    }

    private static PaymentRunId idOf(String subject) {
        return new PaymentRunId(Reversible.idOf(subject));
    }
}
