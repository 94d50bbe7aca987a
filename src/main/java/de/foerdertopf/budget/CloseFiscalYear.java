package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a fund's fiscal year to be closed (Jahresabschluss), or to be opened again. A second person agrees. From then on nothing is granted from the
 * pot, and what comes back is revenue of the year in which it comes. What was granted and not yet paid stays bound to its grants.
 */
@Service
public class CloseFiscalYear {

    private final Pots pots;
    private final PotRequestRepository requests;
    private final ReversalRepository reversals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CloseFiscalYear(
            Pots pots,
            PotRequestRepository requests,
            ReversalRepository reversals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pots = pots;
        this.requests = requests;
        this.reversals = reversals;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the year is over by now. */
    public boolean isOver(FiscalYear year) {
        return HouseTime.today(clock).getYear() > year.value();
    }

    /** Who closed the year; empty while it is open. */
    @Transactional(readOnly = true)
    public Optional<YearClosing> closing(FundCode fund, FiscalYear year) {
        return pots.isClosed(fund, year)
                ? requests.lastClosing(fund, year).map(request -> request.wish().closing())
                : Optional.empty();
    }

    /**
     * Asks for it. The same person with the same words asks nothing new: that was a double click.
     *
     * @throws BusinessRuleViolation {@code budget.reason-missing}, {@code budget.no-pot}, {@code budget.year-not-over}, {@code budget.year-has-orders},
     *     {@code budget.year-closed}, {@code budget.year-open}, {@code budget.request-waits},
     *     {@code budget.year-has-wishes}, {@code budget.year-has-mistakes} while an entry of the fund, of whichever year, is called one
     */
    @Transactional
    public void ask(Command command) {
        var reason = ChangePot.requireReason(command.reason());
        var pot = pots.find(command.fund(), command.year())
                .orElseThrow(() -> new BusinessRuleViolation("budget.no-pot", command.fund(), command.year()));
        var closed = pots.isClosed(command.fund(), command.year());
        if (command.close() == closed) {
            throw new BusinessRuleViolation(
                    closed ? "budget.year-closed" : "budget.year-open",
                    command.year().toString());
        }
        if (command.close() && !isOver(command.year())) {
            throw new BusinessRuleViolation(
                    "budget.year-not-over", command.year().toString());
        }
        if (command.close() && pot.ordered().isPositive()) {
            throw new BusinessRuleViolation("budget.year-has-orders", pot.ordered());
        }
        var what = command.close() ? PotRequestView.What.CLOSE_YEAR : PotRequestView.What.REOPEN_YEAR;
        var waiting = requests.waiting(command.fund()).stream()
                .map(PotRequest::view)
                .filter(other -> other.year().equals(command.year()))
                .toList();
        if (waiting.stream()
                .anyMatch(other -> other.what() == what
                        && other.reason().equals(reason)
                        && other.requestedBy().equals(command.by().id()))) {
            return;
        }
        if (waiting.stream().anyMatch(other -> other.what() == what)) {
            throw new BusinessRuleViolation("budget.request-waits");
        }
        if (!waiting.isEmpty()) {
            throw new BusinessRuleViolation(
                    "budget.year-has-wishes", command.year().toString());
        }
        if (command.close() && !reversals.waiting(command.fund()).isEmpty()) {
            throw new BusinessRuleViolation("budget.year-has-mistakes");
        }
        requests.saveAndFlush(new PotRequest(
                UUID.randomUUID(),
                command.fund(),
                command.year(),
                what,
                Money.ZERO,
                reason,
                clock.instant(),
                command.by()));
        events.publishEvent(new PotRequested(
                command.fund(), command.year(), what, Money.ZERO, reason, false, clock.instant(), command.by()));
    }

    /**
     * Which year, and why.
     *
     * @param close false: to be opened again
     */
    public record Command(FundCode fund, FiscalYear year, boolean close, String reason, Actor by) {}
}
