package de.foerdertopf.decision;

import de.foerdertopf.assessment.FreezeFindings;
import de.foerdertopf.budget.GrantBookings;
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

/** Takes a decision back while its letter has not left the house; the money is free again and the findings are open. */
@Service
public class TakeBackDecision {

    private final DecisionRepository decisions;
    private final List<IssuedLetters> issuedLetters;
    private final GrantBookings bookings;
    private final FreezeFindings freezeFindings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeBackDecision(
            DecisionRepository decisions,
            List<IssuedLetters> issuedLetters,
            GrantBookings bookings,
            FreezeFindings freezeFindings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.issuedLetters = issuedLetters;
        this.bookings = bookings;
        this.freezeFindings = freezeFindings;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, and why. */
    public record Command(CaseNumber caseNumber, String reason, Actor by) {}

    /** A decision does not count any more; nobody outside has heard of it. */
    public record DecisionTakenBack(CaseNumber caseNumber, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("reason", "", reason));
        }
    }

    /** Asked of the notices: whether the letter of a decision has left the house. */
    public interface IssuedLetters {

        boolean haveLeft(UUID decisionId);
    }

    /** @throws BusinessRuleViolation {@code reason.missing}, {@code decision.not-taken}, {@code decision.letter-issued} */
    @Transactional
    public void takeBack(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var decision = decisions.requireTaken(command.caseNumber());
        if (issuedLetters.stream().anyMatch(letters -> letters.haveLeft(decision.key()))) {
            throw new BusinessRuleViolation("decision.letter-issued");
        }
        decision.takeBack(command.reason());
        decisions.saveAndFlush(decision);
        var before = decision.replaces().flatMap(decisions::findById);
        before.ifPresent(replaced -> {
            replaced.standAgain();
            decisions.save(replaced);
        });
        var freed = decision.amountGranted()
                .minus(before.map(Decision::amountGranted).orElse(Money.ZERO));
        if (freed.isPositive()) {
            bookings.release(new GrantBookings.Part(
                    command.caseNumber(),
                    decision.fund(),
                    decision.fiscalYear(),
                    freed,
                    "decision-taken-back:" + decision.key(),
                    command.by()));
        }
        freezeFindings.unfreeze(command.caseNumber(), command.by());
        events.publishEvent(
                new DecisionTakenBack(command.caseNumber(), command.reason(), clock.instant(), command.by()));
    }
}
