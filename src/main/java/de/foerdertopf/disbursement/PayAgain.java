package de.foerdertopf.disbursement;

import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Books what the cash office paid a second time: out of what is still bound to the grant, and beyond that on top of it. What is on top
 * is to come back, so that the cash office gets a sheet that asks for it.
 */
@Component
class PayAgain {

    private final PaymentRepository repository;
    private final Payments payments;
    private final PaidItems items;
    private final RecallSheets recallSheets;
    private final GrantBookings bookings;
    private final Pots pots;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    PayAgain(
            PaymentRepository repository,
            Payments payments,
            PaidItems items,
            RecallSheets recallSheets,
            GrantBookings bookings,
            Pots pots,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.payments = payments;
        this.items = items;
        this.recallSheets = recallSheets;
        this.bookings = bookings;
        this.pots = pots;
        this.messages = messages;
        this.events = events;
    }

    /** @throws BusinessRuleViolation {@code disbursement.paid-by-this-run}, if this file brought it out once and that is recorded */
    void record(PaymentRun run, Payment paid, LocalDate on, String said, Instant at, Actor by) {
        if (isRecorded(run, paid)) {
            throw new BusinessRuleViolation("disbursement.paid-by-this-run", paid.number(), run.number());
        }
        var onTop = paid.amount().minus(granted(paid));
        var last = payments.ofCase(paid.caseNumber()).stream()
                .mapToInt(PaymentView::instalment)
                .max();
        var second = repository.saveAndFlush(new Payment(paid, run.id(), last.orElse(0) + 1, on));
        items.add(run, paid, second, at);
        book(second, onTop, by);
        if (onTop.isPositive()) {
            recallSheets.store(
                    paid.view(),
                    new RecallSheets.Asked(
                            run.id(),
                            StopPayments.sheetName(second.view()),
                            messages.getMessage("run.paid-twice", null, Locale.GERMAN),
                            onTop),
                    at,
                    by);
        }
        events.publishEvent(new PaidAgain(
                second.caseNumber(),
                second.id(),
                second.number(),
                paid.number(),
                run.number(),
                second.amount(),
                onTop,
                on,
                said,
                at,
                by));
        if (!onTop.isPositive()) {
            events.publishEvent(new PaymentExecuted(
                    second.caseNumber(),
                    second.id(),
                    second.number(),
                    second.amount(),
                    on,
                    payments.isFullyPaid(second.caseNumber()),
                    at,
                    by));
        }
    }

    private boolean isRecorded(PaymentRun run, Payment paid) {
        var view = paid.view();
        return (run.id().equals(view.run()) && view.wentOut())
                || payments.ofCase(paid.caseNumber()).stream()
                        .anyMatch(other -> other.wentOut()
                                && run.id().equals(other.run())
                                && paid.id().equals(other.again()));
    }

    /** What of the sum is still open of the grant and bound to it: after the first time came back from the bank. */
    private Money granted(Payment paid) {
        var bound = pots.ofCase(paid.caseNumber()).stream()
                .filter(money -> money.year().equals(paid.fiscalYear()))
                .map(CaseMoney::committed)
                .reduce(Money.ZERO, Money::plus);
        return payments.open(paid.caseNumber()).min(bound).min(paid.amount());
    }

    private void book(Payment second, Money onTop, Actor by) {
        var part = new GrantBookings.Part(
                second.caseNumber(), second.fund(), second.fiscalYear(), second.amount(), PaidOrders.deed(second), by);
        var granted = second.amount().minus(onTop);
        if (granted.isPositive()) {
            bookings.order(part.of(granted).named(ordered(second)));
            bookings.pay(part.of(granted));
        }
        if (onTop.isPositive()) {
            bookings.payOnTop(part.of(onTop));
        }
    }

    /** The name of the deed in the pot's book by which the second time counts as ordered. */
    static String ordered(Payment second) {
        return "ordered:" + second.number();
    }
}
