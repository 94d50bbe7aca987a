package de.foerdertopf.disbursement;

import de.foerdertopf.budget.Pots;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    private final LockedPayments locked;
    private final PaymentObstacles obstacles;
    private final StoppedMoney money;
    private final Pots pots;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StopPayments(
            LockedPayments locked,
            PaymentObstacles obstacles,
            StoppedMoney money,
            Pots pots,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.locked = locked;
        this.obstacles = obstacles;
        this.money = money;
        this.pots = pots;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Lets whoever orders or books a payment of the case finish first, and keeps others waiting until this deed is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(CaseNumber caseNumber) {
        locked.all(caseNumber);
    }

    /** Stops everything that can still be stopped. Does nothing where the grant stands. */
    @Transactional
    public void stop(CaseNumber caseNumber, Actor by) {
        locked.alone(caseNumber);
        var why = obstacles.stop(caseNumber).filter(PaymentStop::isForGood);
        if (why.isEmpty()) {
            return;
        }
        money.certificateFalls(caseNumber);
        var at = clock.instant();
        var reason = messages.getMessage("obstacle." + why.get().code(), null, Locale.GERMAN);
        locked.inRun(caseNumber).forEach(payment -> money.leaveUnwritten(payment, why.get(), at));
        locked.ordered(caseNumber).forEach(payment -> money.cancel(payment, reason, at, by));
        var freed = pots.ofCase(caseNumber).stream()
                .map(bound -> money.free(bound, by))
                .reduce(Money.ZERO, Money::plus);
        events.publishEvent(
                new PaymentsStopped(caseNumber, why.get(), freed, askBack(caseNumber, reason, at, by), at, by));
    }

    /**
     * Nothing goes out while the group is heard before its grant may end: the cash office is asked to stop what lies there. Does nothing
     * where nobody is heard.
     */
    @Transactional
    public void hold(CaseNumber caseNumber, Actor by) {
        locked.alone(caseNumber);
        var why = obstacles.stop(caseNumber).filter(stop -> !stop.isForGood());
        if (why.isEmpty()) {
            return;
        }
        money.certificateFalls(caseNumber);
        var at = clock.instant();
        locked.inRun(caseNumber).forEach(payment -> money.leaveUnwritten(payment, why.get(), at));
        var toRecall =
                askBack(caseNumber, messages.getMessage("obstacle." + why.get().code(), null, Locale.GERMAN), at, by);
        if (!toRecall.isEmpty()) {
            events.publishEvent(new PaymentsHeld(caseNumber, why.get(), toRecall, at, by));
        }
    }

    /** @return the numbers of all that lie at the cash office */
    private List<String> askBack(CaseNumber caseNumber, String reason, Instant at, Actor by) {
        var atTheCashOffice = locked.inRun(caseNumber);
        atTheCashOffice.stream()
                .filter(payment -> !payment.isAskedBack())
                .forEach(payment -> money.askBack(payment, reason, at, by));
        return atTheCashOffice.stream().map(Payment::number).toList();
    }

    /** What the file of a run is called that asks the cash office to stop this payment. */
    public static String sheetName(PaymentView payment) {
        return payment.number() + "-Rueckruf.pdf";
    }
}
