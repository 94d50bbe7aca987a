package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person agrees to what somebody asked for a pot, or does not; or the first one draws the wish back. */
@Service
public class SignPotRequest {

    private final PotRequestRepository requests;
    private final PotBookings bookings;
    private final Ledger ledger;
    private final RehearseReversal rehearsal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignPotRequest(
            PotRequestRepository requests,
            PotBookings bookings,
            Ledger ledger,
            RehearseReversal rehearsal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.bookings = bookings;
        this.ledger = ledger;
        this.rehearsal = rehearsal;
        this.events = events;
        this.clock = clock;
    }

    /** What waits in a fund, the oldest first. */
    @Transactional(readOnly = true)
    public List<PotRequestView> waiting(FundCode fund) {
        return requests.waiting(fund).stream().map(PotRequest::view).toList();
    }

    /** What a second person did not agree to in a year, the latest first. */
    @Transactional(readOnly = true)
    public List<RefusedWish> refused(FundCode fund, FiscalYear year) {
        return requests.refused(fund, year).stream()
                .flatMap(request -> request.refusal().stream())
                .toList();
    }

    /** @throws BusinessRuleViolation {@code budget.same-person}, {@code budget.request-over}, {@code budget.below-bound}, {@code budget.year-has-orders} */
    @Transactional
    public void sign(Command command) {
        var request = of(command.fund(), command.request());
        request.wish().sign(command.by(), clock.instant());
        requests.saveAndFlush(request);
        fulfil(request.view(), command.by());
    }

    private void fulfil(PotRequestView wish, Actor by) {
        switch (wish.what()) {
            case CHANGE -> {
                ledger.requireOpen(wish.fund(), wish.year());
                bookings.change(wish, by);
            }
            case CLOSE_YEAR -> close(wish, true, by);
            case REOPEN_YEAR -> close(wish, false, by);
        }
    }

    /** Why nobody could sign a wish as things stand; empty where somebody could. */
    public Optional<BusinessRuleViolation> hindrance(UUID request, Actor by) {
        return requests.findById(request)
                .map(PotRequest::view)
                .flatMap(wish -> rehearsal.refusal(() -> fulfil(wish, by)));
    }

    /** Draws a wish back, the first person's own or a colleague's. */
    @Transactional
    public void withdraw(Command command) {
        var request = of(command.fund(), command.request());
        if (!request.wish().isWithdrawnBy(command.by())) {
            end(request, null, command.by());
        }
    }

    /**
     * A second person does not agree and says why.
     *
     * @throws BusinessRuleViolation {@code budget.reason-missing}, {@code budget.same-person}, {@code budget.request-over}
     */
    @Transactional
    public void refuse(Refusal command) {
        var reason = ChangePot.requireReason(command.reason());
        var request = of(command.fund(), command.request());
        request.wish().requireAnother(command.by());
        end(request, reason, command.by());
    }

    /** @param refusal why a second person does not agree; null where the wish was drawn back */
    private void end(PotRequest request, @Nullable String refusal, Actor by) {
        request.wish().withdraw(refusal, by, clock.instant());
        requests.saveAndFlush(request);
        var wish = request.view();
        events.publishEvent(new PotRequested(
                wish.fund(),
                wish.year(),
                wish.what(),
                wish.difference(),
                refusal == null ? wish.reason() : refusal,
                true,
                clock.instant(),
                by));
    }

    private void close(PotRequestView wish, boolean closed, Actor by) {
        ledger.close(wish.fund(), wish.year(), closed);
        events.publishEvent(new FiscalYearClosed(wish.fund(), wish.year(), closed, wish.reason(), clock.instant(), by));
    }

    private PotRequest of(FundCode fund, UUID id) {
        var request = requests.requireLocked(id);
        if (!request.fund().equals(fund)) {
            throw new NotFoundException("No such request of a pot");
        }
        return request;
    }

    /** Which wish, and who decides. */
    public record Command(FundCode fund, UUID request, Actor by) {}

    /** Which wish, and why somebody does not agree to it. */
    public record Refusal(FundCode fund, UUID request, String reason, Actor by) {}
}
