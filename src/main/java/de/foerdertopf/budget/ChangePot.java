package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises or lowers an open pot with a reason; never below what is bound. */
@Service
public class ChangePot {

    private static final int MAX_REASON_LENGTH = 500;

    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePot(Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds the difference to the budget.
     *
     * @throws BusinessRuleViolation {@code budget.reason-missing}, {@code budget.no-change}, {@code budget.no-pot}, or
     *     {@code budget.below-bound} if so much is not free any more
     */
    @Transactional
    public void change(Command command) {
        var reason = Texts.cleanLine(command.reason());
        if (reason.isEmpty() || reason.length() > MAX_REASON_LENGTH) {
            throw new BusinessRuleViolation("budget.reason-missing");
        }
        var difference = command.difference();
        if (difference.isZero()) {
            throw new BusinessRuleViolation("budget.no-change");
        }
        var raised = difference.isPositive();
        var booked = ledger.book(new Movement(
                command.operationKey(),
                BookingKind.POT_CHANGED,
                command.fund(),
                command.year(),
                null,
                raised ? Account.BUDGET : Account.FREE,
                raised ? Account.FREE : Account.BUDGET,
                raised ? difference : difference.negated(),
                reason,
                command.by()));
        if (booked) {
            var after = ledger.pot(command.fund(), command.year()).orElseThrow().budget();
            events.publishEvent(new PotChanged(
                    command.fund(),
                    command.year(),
                    after.minus(difference),
                    after,
                    reason,
                    clock.instant(),
                    command.by()));
        }
    }

    /**
     * By how much, and why.
     *
     * @param difference above zero raises the pot, below lowers it
     * @param operationKey from the form, so that a double click counts once
     */
    public record Command(
            FundCode fund, FiscalYear year, Money difference, String reason, String operationKey, Actor by) {}
}
