package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a fiscal year's budget into a fund's pot, once. Later changes need a reason: see {@link ChangePot}. */
@Service
public class OpenPot {

    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenPot(Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the pot.
     *
     * @return false if it was open before; then nothing changes, whatever the sum
     */
    @Transactional
    public boolean open(Command command) {
        if (command.budget().isNegative()) {
            throw new IllegalArgumentException("A budget is not below zero");
        }
        if (!ledger.create(command.fund(), command.year())) {
            return false;
        }
        if (command.budget().isPositive()) {
            ledger.book(new Movement(
                    "pot-opened:" + command.fund() + ":" + command.year(),
                    BookingKind.POT_OPENED,
                    command.fund(),
                    command.year(),
                    null,
                    Account.BUDGET,
                    Account.FREE,
                    command.budget(),
                    command.reason(),
                    command.by()));
        }
        events.publishEvent(new PotOpened(
                command.fund(), command.year(), command.budget(), command.reason(), clock.instant(), command.by()));
        return true;
    }

    /**
     * The council's figure.
     *
     * @param reason such as the council's resolution
     */
    public record Command(FundCode fund, FiscalYear year, Money budget, String reason, Actor by) {}
}
