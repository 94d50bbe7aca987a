package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.BookRefund;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.WaitingMistakes;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A named person orders that a group gets back what it paid and does not owe: from then on the claim counts without it. */
@Service
public class OrderRefund {

    private final RefundRepository repository;
    private final Refunds refunds;
    private final ProofOfUseRepository proofs;
    private final Grants grants;
    private final BookRefund bookRefund;
    private final WaitingMistakes waitingMistakes;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderRefund(
            RefundRepository repository,
            Refunds refunds,
            ProofOfUseRepository proofs,
            Grants grants,
            BookRefund bookRefund,
            WaitingMistakes waitingMistakes,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.refunds = refunds;
        this.proofs = proofs;
        this.grants = grants;
        this.bookRefund = bookRefund;
        this.waitingMistakes = waitingMistakes;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is ordered.
     *
     * @param seen the sum that the person saw
     * @param cashNote what the cash office must know, such as another account; empty where nothing
     */
    public record Command(CaseNumber caseNumber, Money seen, String cashNote, Actor by) {}

    /** The cash office is told to give the group its money back. */
    public record RefundOrdered(CaseNumber caseNumber, Money amount, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("refund", amount));
        }
    }

    /**
     * Orders all that is due; of two who order it at once, the one who comes second orders nothing.
     *
     * @throws BusinessRuleViolation {@code refund.nothing-due}, {@code refund.changed} if another sum is due by now than was seen,
     *     {@code budget.mistake-waits}, {@code budget.refund-exhausted}, {@code conflict-of-interest}
     */
    @Transactional
    public void order(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        var proof = proofs.lock(caseNumber).orElseThrow(() -> new BusinessRuleViolation("refund.nothing-due"));
        var due = refunds.due(caseNumber).orElseThrow(() -> new BusinessRuleViolation("refund.nothing-due"));
        if (!due.amount().equals(command.seen())) {
            throw new BusinessRuleViolation("refund.changed", due.amount().toGerman());
        }
        waitingMistakes.requireNone(caseNumber);
        var grant = grants.require(caseNumber);
        var id = UUID.randomUUID();
        var ofPot = bookRefund.order(new GrantBookings.Part(
                caseNumber, grant.fund(), grant.fiscalYear(), due.ofClaim(), Refund.order(id), command.by()));
        repository.saveAndFlush(
                new Refund(id, caseNumber, due, ofPot, command.cashNote(), command.by(), clock.instant()));
        proof.refund(due.ofClaim());
        proofs.save(proof);
        events.publishEvent(new RefundOrdered(caseNumber, due.amount(), clock.instant(), command.by()));
    }
}
