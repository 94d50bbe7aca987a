package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.BookRefund;
import de.foerdertopf.budget.GrantBookings.Part;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.WaitingMistakes;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that the cash office has given a group its money back. */
@Service
public class SendRefund {

    private final RefundRepository repository;
    private final Refunds refunds;
    private final Grants grants;
    private final BookRefund bookRefund;
    private final ReverseMovement reverseMovement;
    private final WaitingMistakes waitingMistakes;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendRefund(
            RefundRepository repository,
            Refunds refunds,
            Grants grants,
            BookRefund bookRefund,
            ReverseMovement reverseMovement,
            WaitingMistakes waitingMistakes,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.refunds = refunds;
        this.grants = grants;
        this.bookRefund = bookRefund;
        this.reverseMovement = reverseMovement;
        this.waitingMistakes = waitingMistakes;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** When it went out. */
    public record Command(CaseNumber caseNumber, LocalDate sentOn, Actor by) {}

    /** A group got its money back. */
    public record RefundSent(CaseNumber caseNumber, Money amount, LocalDate sentOn, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("refunded", amount), Change.of("sentOn", sentOn));
        }
    }

    /**
     * Nothing goes out before it was ordered, or tomorrow.
     *
     * @throws BusinessRuleViolation {@code refund.sent-in-future}, {@code refund.sent-before-order}, {@code refund.not-under-way}
     */
    @Transactional(readOnly = true)
    public void requireDay(CaseNumber caseNumber, LocalDate sentOn) {
        requireDay(underWay(caseNumber), sentOn);
    }

    private void requireDay(Refund refund, LocalDate sentOn) {
        if (sentOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("refund.sent-in-future");
        }
        if (sentOn.isBefore(refund.view().orderedOn())) {
            throw new BusinessRuleViolation(
                    "refund.sent-before-order", refund.view().orderedOn());
        }
    }

    private Refund underWay(CaseNumber caseNumber) {
        return refunds.underWay(caseNumber)
                .map(RefundView::id)
                .flatMap(repository::findById)
                .orElseThrow(() -> new BusinessRuleViolation("refund.not-under-way"));
    }

    /**
     * @throws BusinessRuleViolation {@code refund.not-under-way}, {@code refund.same-person}, {@code refund.sent-in-future},
     *     {@code refund.sent-before-order}, {@code budget.mistake-waits}, {@code conflict-of-interest}
     */
    @Transactional
    public void record(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        var refund = underWay(caseNumber);
        requireDay(refund, command.sentOn());
        waitingMistakes.requireNone(caseNumber);
        refund.send(command.sentOn(), command.by());
        repository.saveAndFlush(refund);
        var grant = grants.require(caseNumber);
        var refunded = new Part(
                caseNumber, grant.fund(), grant.fiscalYear(), refund.ofRevenue(), refund.sending(), command.by());
        bookRefund.send(refunded.of(refund.ofPot()).named(reverseMovement.nextKey(refund.sendingOfPot())));
        bookRefund.lowerRevenue(refunded.named(reverseMovement.nextKey(refund.sending())), command.sentOn());
        bookRefund.lowerInterest(
                refunded.of(refund.ofInterest()).named(reverseMovement.nextKey(refund.sendingInterest())),
                command.sentOn());
        events.publishEvent(
                new RefundSent(caseNumber, refund.view().amount(), command.sentOn(), clock.instant(), command.by()));
    }
}
