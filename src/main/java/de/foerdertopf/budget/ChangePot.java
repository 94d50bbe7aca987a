package de.foerdertopf.budget;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises or lowers an open pot with a reason; never below what is bound. Beyond the sum that the fund's edition leaves to one person, a second
 * one must agree first: {@link SignPotRequest}.
 */
@Service
public class ChangePot {

    private static final int MAX_REASON_LENGTH = 500;

    /** No small fund holds more: whoever types it has slipped. */
    private static final Money LARGEST = Money.ofEuros(1_000_000_000);

    private final Pots pots;
    private final PotRequestRepository requests;
    private final PotBookings bookings;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePot(
            Pots pots,
            PotRequestRepository requests,
            PotBookings bookings,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pots = pots;
        this.requests = requests;
        this.bookings = bookings;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a wish. */
    public enum Outcome {
        DONE,
        /** A second person must agree. */
        WAITS
    }

    /**
     * Adds the difference to the budget, or asks for it.
     *
     * @throws BusinessRuleViolation {@code budget.reason-missing}, {@code budget.no-change}, {@code budget.too-large}, {@code budget.no-pot},
     *     {@code budget.year-closed}, {@code budget.closing-waits}, {@code budget.key-reused}, or {@code budget.below-bound} if so much is not free any more
     */
    @Transactional
    public Outcome change(Command command) {
        var reason = requireReason(command.reason());
        if (command.difference().isZero()) {
            throw new BusinessRuleViolation("budget.no-change");
        }
        var size = sizeOf(command.difference());
        var pot = requirePot(command.fund(), command.year());
        if (size.isMoreThan(LARGEST) || pot.budget().plus(size).isMoreThan(LARGEST)) {
            throw new BusinessRuleViolation("budget.too-large", LARGEST);
        }
        if (pots.isClosed(command.fund(), command.year())) {
            throw new BusinessRuleViolation("budget.year-closed", command.year().toString());
        }
        if (isClosing(command)) {
            throw new BusinessRuleViolation(
                    "budget.closing-waits", command.year().toString());
        }
        var wish = new PotRequest(
                command.key(),
                command.fund(),
                command.year(),
                PotRequestView.What.CHANGE,
                command.difference(),
                reason,
                clock.instant(),
                command.by());
        var known = requests.findById(command.key());
        if (known.isPresent()) {
            if (!known.get().asksForTheSame(wish)) {
                throw new BusinessRuleViolation("budget.key-reused");
            }
            return known.get().wish().isWaiting() ? Outcome.WAITS : Outcome.DONE;
        }
        if (size.isMoreThan(limit(command))) {
            requireFree(pot, command.difference());
            requests.saveAndFlush(wish);
            events.publishEvent(new PotRequested(
                    command.fund(),
                    command.year(),
                    PotRequestView.What.CHANGE,
                    command.difference(),
                    reason,
                    false,
                    clock.instant(),
                    command.by()));
            return Outcome.WAITS;
        }
        wish.wish().doAlone(clock.instant());
        requests.saveAndFlush(wish);
        bookings.change(wish.view(), command.by());
        return Outcome.DONE;
    }

    /**
     * A pot is never lowered below what is bound.
     *
     * @param key of the change: what was done or asked for already is not judged again
     * @throws BusinessRuleViolation {@code budget.no-pot}, {@code budget.below-bound} if so much is not free any more
     */
    @Transactional(readOnly = true)
    public void requireFree(FundCode fund, FiscalYear year, Money difference, UUID key) {
        if (requests.findById(key).isEmpty()) {
            requireFree(requirePot(fund, year), difference);
        }
    }

    private static void requireFree(Pot pot, Money difference) {
        if (difference.isNegative() && sizeOf(difference).isMoreThan(pot.left())) {
            throw new BusinessRuleViolation("budget.below-bound");
        }
    }

    private Pot requirePot(FundCode fund, FiscalYear year) {
        return pots.find(fund, year).orElseThrow(() -> new BusinessRuleViolation("budget.no-pot", fund, year));
    }

    private static Money sizeOf(Money difference) {
        return difference.max(difference.negated());
    }

    /** Nobody could sign what was asked for after the year is closed. */
    private boolean isClosing(Command command) {
        return requests.waiting(command.fund()).stream()
                .map(PotRequest::view)
                .anyMatch(
                        other -> other.year().equals(command.year()) && other.what() == PotRequestView.What.CLOSE_YEAR);
    }

    /** The year's latest edition says how much one person may do alone. */
    private Money limit(Command command) {
        return funds.all().stream()
                .filter(fund -> fund.code().equals(command.fund()))
                .flatMap(fund -> funds.editions(fund.code()).stream())
                .filter(edition -> edition.isPublished()
                        && edition.fiscalYears().contains(command.year().value()))
                .reduce((earlier, later) -> later)
                .map(edition -> edition.rules().pot().changeAloneUpTo())
                .orElse(Money.ZERO);
    }

    static String requireReason(String typed) {
        var reason = Texts.cleanLine(typed);
        if (reason.isEmpty() || reason.length() > MAX_REASON_LENGTH) {
            throw new BusinessRuleViolation("budget.reason-missing");
        }
        return reason;
    }

    /**
     * By how much, and why.
     *
     * @param difference above zero raises the pot, below lowers it
     * @param key from the form, so that a double click counts once
     */
    public record Command(FundCode fund, FiscalYear year, Money difference, String reason, UUID key, Actor by) {}
}
