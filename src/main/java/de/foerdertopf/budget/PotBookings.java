package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books what was agreed about a pot, in the caller's transaction. */
@Component
class PotBookings {

    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PotBookings(Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws de.foerdertopf.shared.BusinessRuleViolation {@code budget.below-bound} if so much is not free any more */
    void change(PotRequestView wish, Actor by) {
        var difference = wish.difference();
        var raised = difference.isPositive();
        ledger.book(new Movement(
                "pot-changed:" + wish.id(),
                BookingKind.POT_CHANGED,
                wish.fund(),
                wish.year(),
                null,
                raised ? Account.BUDGET : Account.FREE,
                raised ? Account.FREE : Account.BUDGET,
                raised ? difference : difference.negated(),
                wish.reason(),
                by));
        var after = ledger.pot(wish.fund(), wish.year()).orElseThrow().budget();
        events.publishEvent(new PotChanged(
                wish.fund(), wish.year(), after.minus(difference), after, wish.reason(), clock.instant(), by));
    }
}
