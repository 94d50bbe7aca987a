package de.foerdertopf.disbursement;

import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the payments of a grant that ended: open orders are taken back, what was bound is free again, and the cash office is asked to
 * stop what lies there in a file. While the group is heard before that, orders and bound money stay, and the cash office is asked all
 * the same. What the bank did in spite of it is recorded as ever.
 */
@Service
public class StopPayments {

    private final PaymentRepository repository;
    private final PaymentRunRepository runs;
    private final RunContents contents;
    private final PaymentLocks locks;
    private final Payments payments;
    private final PaymentObstacles obstacles;
    private final RecallSheets recallSheets;
    private final GrantBookings bookings;
    private final Grants grants;
    private final Pots pots;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StopPayments(
            PaymentRepository repository,
            PaymentRunRepository runs,
            RunContents contents,
            PaymentLocks locks,
            Payments payments,
            PaymentObstacles obstacles,
            RecallSheets recallSheets,
            GrantBookings bookings,
            Grants grants,
            Pots pots,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.runs = runs;
        this.contents = contents;
        this.locks = locks;
        this.payments = payments;
        this.obstacles = obstacles;
        this.recallSheets = recallSheets;
        this.bookings = bookings;
        this.grants = grants;
        this.pots = pots;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Lets whoever orders or books a payment of the case finish first, and keeps others waiting until this deed is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(CaseNumber caseNumber) {
        locks.lock(caseNumber);
        lockRuns(caseNumber);
        repository.lock(caseNumber, EnumSet.allOf(PaymentState.class));
    }

    /** Stops everything that can still be stopped. Does nothing where the grant stands. */
    @Transactional
    public void stop(CaseNumber caseNumber, Actor by) {
        locks.lock(caseNumber);
        var why = obstacles.stop(caseNumber).filter(PaymentStop::isForGood);
        if (why.isEmpty()) {
            return;
        }
        var at = clock.instant();
        var reason = messages.getMessage("obstacle." + why.get().code(), null, Locale.GERMAN);
        lockRuns(caseNumber);
        repository
                .lock(caseNumber, EnumSet.of(PaymentState.IN_RUN))
                .forEach(payment -> leaveUnwritten(payment, why.get(), at));
        repository
                .lock(caseNumber, EnumSet.of(PaymentState.ORDERED, PaymentState.RELEASED))
                .forEach(payment -> cancel(payment, reason, at, by));
        var freed =
                pots.ofCase(caseNumber).stream().map(money -> free(money, by)).reduce(Money.ZERO, Money::plus);
        events.publishEvent(
                new PaymentsStopped(caseNumber, why.get(), freed, askBack(caseNumber, reason, at, by), at, by));
    }

    /**
     * Nothing goes out while the group is heard before its grant may end: the cash office is asked to stop what lies there. Does nothing
     * where nobody is heard.
     */
    @Transactional
    public void hold(CaseNumber caseNumber, Actor by) {
        locks.lock(caseNumber);
        var why = obstacles.stop(caseNumber).filter(stop -> !stop.isForGood());
        if (why.isEmpty()) {
            return;
        }
        var at = clock.instant();
        lockRuns(caseNumber);
        repository
                .lock(caseNumber, EnumSet.of(PaymentState.IN_RUN))
                .forEach(payment -> leaveUnwritten(payment, why.get(), at));
        var toRecall =
                askBack(caseNumber, messages.getMessage("obstacle." + why.get().code(), null, Locale.GERMAN), at, by);
        if (!toRecall.isEmpty()) {
            events.publishEvent(new PaymentsHeld(caseNumber, why.get(), toRecall, at, by));
        }
    }

    /** @return the numbers of all that lie at the cash office */
    private List<String> askBack(CaseNumber caseNumber, String reason, Instant at, Actor by) {
        var atTheCashOffice = repository.lock(caseNumber, EnumSet.of(PaymentState.IN_RUN));
        atTheCashOffice.stream()
                .filter(payment -> !payment.isAskedBack())
                .forEach(payment -> askBack(payment, reason, at, by));
        return atTheCashOffice.stream().map(Payment::number).toList();
    }

    /**
     * The grant stands again: what of it was not paid is bound to it once more.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.exhausted}, if the pot does not hold so much any more
     */
    @Transactional
    public void resume(CaseNumber caseNumber, Actor by) {
        locks.lock(caseNumber);
        var grant = grants.require(caseNumber);
        var bound = pots.ofCase(caseNumber).stream().map(CaseMoney::committed).reduce(Money.ZERO, Money::plus);
        var missing = Payments.openOf(grant, payments.ofCase(caseNumber)).minus(bound);
        if (!missing.isPositive()) {
            return;
        }
        bookings.bindAgain(new GrantBookings.Part(
                caseNumber, grant.fund(), grant.fiscalYear(), missing, "grant-stands-again:" + UUID.randomUUID(), by));
        events.publishEvent(new PaymentsResumed(caseNumber, missing, clock.instant(), by));
    }

    /**
     * What came back of a grant that had ended was freed at once. It had not come back after all: it is bound again, so that it can be
     * booked as paid. Does nothing where the grant stands.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.exhausted}, if the pot does not hold so much any more
     */
    void bindAgain(Payment payment, Actor by) {
        if (obstacles.isOver(payment.caseNumber())) {
            bookings.bindAgain(new GrantBookings.Part(
                    payment.caseNumber(),
                    payment.fund(),
                    payment.fiscalYear(),
                    payment.amount(),
                    "return-reversed:" + UUID.randomUUID(),
                    by));
        }
    }

    /** Runs before payments, as those lock them who write the files of a run. */
    private void lockRuns(CaseNumber caseNumber) {
        repository.runsOf(caseNumber).forEach(runs::lock);
    }

    /** Out of a run whose file is not written yet a payment is simply taken. */
    private void leaveUnwritten(Payment payment, PaymentStop why, Instant at) {
        var run = Objects.requireNonNull(payment.view().run());
        if (contents.payable(run).isEmpty()) {
            payment.takeOutOfRun();
            repository.saveAndFlush(payment);
            contents.holdBack(run, payment.id(), List.of(why.code()), at);
        }
    }

    private void cancel(Payment payment, String reason, Instant at, Actor by) {
        var before = payment.state();
        payment.fallWithItsGrant(reason);
        repository.saveAndFlush(payment);
        bookings.cancelOrder(new GrantBookings.Part(
                payment.caseNumber(),
                payment.fund(),
                payment.fiscalYear(),
                payment.amount(),
                "order-cancelled:" + payment.number(),
                by));
        events.publishEvent(new PaymentOrderCancelled(
                payment.caseNumber(), payment.id(), payment.number(), payment.amount(), before, reason, at, by));
    }

    private Money free(CaseMoney money, Actor by) {
        if (money.committed().isPositive()) {
            bookings.release(new GrantBookings.Part(
                    money.caseNumber(),
                    money.fund(),
                    money.year(),
                    money.committed(),
                    "grant-ended:" + UUID.randomUUID(),
                    by));
        }
        return money.committed();
    }

    private void askBack(Payment payment, String reason, Instant at, Actor by) {
        payment.askBack(at);
        repository.saveAndFlush(payment);
        recallSheets.store(payment.view(), reason, at, by);
    }

    /** What the file of a run is called that asks the cash office to stop this payment. */
    public static String sheetName(PaymentView payment) {
        return payment.number() + "-Rueckruf.pdf";
    }

    /** The payments of a case that lie at the cash office and may not go out, by number. */
    @Transactional(readOnly = true)
    public List<PaymentView> toRecall(CaseNumber caseNumber) {
        return obstacles.stop(caseNumber).isEmpty()
                ? List.of()
                : payments.ofCase(caseNumber).stream()
                        .filter(PaymentView::isAskedBack)
                        .toList();
    }
}
