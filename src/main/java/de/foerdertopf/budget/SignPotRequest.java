package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person agrees to what somebody asked for a pot, or the wish is drawn back. */
@Service
public class SignPotRequest {

    private final PotRequestRepository requests;
    private final PotBookings bookings;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignPotRequest(
            PotRequestRepository requests,
            PotBookings bookings,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.bookings = bookings;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What waits in a fund, the oldest first. */
    @Transactional(readOnly = true)
    public List<PotRequestView> waiting(FundCode fund) {
        return requests.waiting(fund).stream().map(PotRequest::view).toList();
    }

    /** @throws BusinessRuleViolation {@code budget.same-person}, {@code budget.request-over}, {@code budget.below-bound}, {@code budget.year-has-orders} */
    @Transactional
    public void sign(Command command) {
        var request = of(command);
        request.sign(command.by(), clock.instant());
        requests.saveAndFlush(request);
        var wish = request.view();
        switch (wish.what()) {
            case CHANGE -> {
                ledger.requireOpen(wish.fund(), wish.year());
                bookings.change(wish, command.by());
            }
            case CLOSE_YEAR -> close(wish, true, command.by());
            case REOPEN_YEAR -> close(wish, false, command.by());
        }
    }

    /** Draws a wish back, the first person's own or a colleague's. */
    @Transactional
    public void withdraw(Command command) {
        var request = of(command);
        request.withdraw(command.by(), clock.instant());
        requests.saveAndFlush(request);
        var wish = request.view();
        events.publishEvent(new PotRequested(
                wish.fund(),
                wish.year(),
                wish.what(),
                wish.difference(),
                wish.reason(),
                true,
                clock.instant(),
                command.by()));
    }

    private void close(PotRequestView wish, boolean closed, Actor by) {
        ledger.close(wish.fund(), wish.year(), closed);
        events.publishEvent(new FiscalYearClosed(wish.fund(), wish.year(), closed, wish.reason(), clock.instant(), by));
    }

    private PotRequest of(Command command) {
        var request = requests.requireLocked(command.request());
        if (!request.fund().equals(command.fund())) {
            throw new NotFoundException("No such request of a pot");
        }
        return request;
    }

    /** Which wish, and who decides. */
    public record Command(FundCode fund, UUID request, Actor by) {}
}
