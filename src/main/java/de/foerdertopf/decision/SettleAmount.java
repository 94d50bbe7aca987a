package de.foerdertopf.decision;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes the amount of a provisional approval for good: as it is, or lower; what becomes free goes back to the pot. */
@Service
public class SettleAmount {

    private final DecisionRepository decisions;
    private final LowerAmount lowerAmount;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleAmount(
            DecisionRepository decisions,
            LowerAmount lowerAmount,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.lowerAmount = lowerAmount;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** The final amount, and how what was open became clear. */
    public record Command(CaseNumber caseNumber, Money amount, String reason, Actor by) {}

    /** The amount stands for good. */
    public record AmountSettled(CaseNumber caseNumber, Money before, Money after, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("amountGranted", before, after), Change.personal("reason", "", reason));
        }
    }

    /**
     * What was held open becomes no more, and never less than is paid.
     *
     * @throws BusinessRuleViolation {@code decision.amount-not-lower}, {@code decision.below-paid}
     */
    @Transactional(readOnly = true)
    public void requireAmount(CaseNumber caseNumber, Money amount) {
        var decision = decisions.requireTaken(caseNumber);
        if (!amount.equals(decision.amountGranted())) {
            lowerAmount.require(decision, amount);
        }
    }

    /**
     * @throws BusinessRuleViolation {@code decision.not-provisional}, {@code reason.missing}, {@code decision.amount-not-lower},
     *     {@code decision.below-paid}, {@code conflict-of-interest}
     */
    @Transactional
    public void settle(Command command) {
        conflicts.requireNone(command.caseNumber(), command.by());
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var decision = decisions.requireTaken(command.caseNumber());
        decision.settle(HouseTime.today(clock));
        var before = decision.amountGranted();
        if (!command.amount().equals(before)) {
            lowerAmount.lower(decision, command.amount(), LowerAmount.key("settled", decision.key()), command.by());
        }
        decisions.save(decision);
        events.publishEvent(new AmountSettled(
                command.caseNumber(), before, command.amount(), command.reason(), clock.instant(), command.by()));
    }
}
