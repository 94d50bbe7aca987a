package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.BookInterest;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interest that was claimed came in: it is revenue, and with the last of it the claim is settled. The case may be closed by then. */
@Service
public class RecordInterest {

    private final InterestChargeRepository charges;
    private final Grants grants;
    private final BookInterest bookInterest;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordInterest(
            InterestChargeRepository charges,
            Grants grants,
            BookInterest bookInterest,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charges = charges;
        this.grants = grants;
        this.bookInterest = bookInterest;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    /** The name in the pot's book of the deed by which so much had come in. */
    static String deed(CaseNumber caseNumber, InterestCharge charge) {
        return "interest:" + caseNumber + ":" + charge.received().cents();
    }

    /** What came in last, with the way to say that it was a mistake: what came before it can be taken back after that. */
    @Transactional(readOnly = true)
    public Optional<LastReceived> last(CaseNumber caseNumber) {
        return charges.findByCaseNumber(caseNumber)
                .filter(charge -> charge.received().isPositive())
                .map(charge -> new LastReceived(
                        caseNumber + "." + charge.received().cents(),
                        reverseMovement.booked(deed(caseNumber, charge)),
                        Objects.requireNonNull(charge.receivedOn())));
    }

    /**
     * Interest that came in, and the day.
     *
     * @param id its case, and how much had come in with it
     */
    public record LastReceived(String id, Money amount, LocalDate on) {}

    /** What came, and when. */
    public record Command(CaseNumber caseNumber, Money amount, LocalDate receivedOn, Actor by) {}

    /** Interest came in; with {@code complete} nothing of it is open any more. */
    public record InterestReceived(
            CaseNumber caseNumber, Money amount, boolean complete, LocalDate receivedOn, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("interestReceived", amount), Change.of("receivedOn", receivedOn));
        }
    }

    /** Whether interest was claimed and has not come in wholly. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber) {
        return charges.findByCaseNumber(caseNumber)
                .filter(charge -> charge.open().isPositive())
                .isPresent();
    }

    /** @throws BusinessRuleViolation {@code interest.not-charged}, {@code interest.received-amount} */
    @Transactional(readOnly = true)
    public void requireAmount(CaseNumber caseNumber, Money amount) {
        requireOpen(caseNumber).requireOpen(amount);
    }

    /** @throws BusinessRuleViolation {@code interest.not-charged}, {@code interest.received-before}, {@code proof.received-in-future} */
    @Transactional(readOnly = true)
    public void requireDay(CaseNumber caseNumber, LocalDate receivedOn) {
        if (receivedOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("proof.received-in-future");
        }
        requireOpen(caseNumber).requireSince(receivedOn);
    }

    private InterestCharge requireOpen(CaseNumber caseNumber) {
        return charges.findByCaseNumber(caseNumber)
                .filter(found -> found.open().isPositive())
                .orElseThrow(() -> new BusinessRuleViolation("interest.not-charged"));
    }

    /**
     * @throws BusinessRuleViolation {@code interest.not-charged}, {@code interest.received-amount}, {@code interest.received-before},
     *     {@code proof.received-in-future}
     */
    @Transactional
    public void record(Command command) {
        var caseNumber = command.caseNumber();
        requireDay(caseNumber, command.receivedOn());
        var charge = requireOpen(caseNumber);
        charge.receive(command.amount(), command.receivedOn());
        charges.save(charge);
        var grant = grants.require(caseNumber);
        bookInterest.book(new BookInterest.Command(
                caseNumber,
                grant.fund(),
                grant.fiscalYear(),
                command.amount(),
                command.receivedOn(),
                reverseMovement.nextKey(deed(caseNumber, charge)),
                command.by()));
        events.publishEvent(new InterestReceived(
                caseNumber,
                command.amount(),
                charge.open().isZero(),
                command.receivedOn(),
                clock.instant(),
                command.by()));
    }
}
