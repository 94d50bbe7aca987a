package de.foerdertopf.disbursement;

import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a grant be paid on that stands again after its payments were stopped. */
@Service
public class ResumePayments {

    private final PaymentLocks locks;
    private final Payments payments;
    private final PaymentObstacles obstacles;
    private final GrantBookings bookings;
    private final Grants grants;
    private final Pots pots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResumePayments(
            PaymentLocks locks,
            Payments payments,
            PaymentObstacles obstacles,
            GrantBookings bookings,
            Grants grants,
            Pots pots,
            ApplicationEventPublisher events,
            Clock clock) {
        this.locks = locks;
        this.payments = payments;
        this.obstacles = obstacles;
        this.bookings = bookings;
        this.grants = grants;
        this.pots = pots;
        this.events = events;
        this.clock = clock;
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
     * @param freed what of it was freed: not what only settled money that had been paid on top
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.exhausted}, if the pot does not hold so much any more
     */
    void bindAgain(Payment payment, Money freed, Actor by) {
        if (freed.isPositive() && obstacles.isOver(payment.caseNumber())) {
            bookings.bindAgain(new GrantBookings.Part(
                    payment.caseNumber(),
                    payment.fund(),
                    payment.fiscalYear(),
                    freed,
                    "return-reversed:" + UUID.randomUUID(),
                    by));
        }
    }
}
