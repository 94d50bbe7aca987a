package de.foerdertopf.decision;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a second person's signature under a proposed decision and commits the budget. */
@Service
public class ApproveDecision {

    private final Conflicts conflicts;
    private final DecisionRepository decisions;
    private final DecisionSignature signature;
    private final Clock clock;

    ApproveDecision(Conflicts conflicts, DecisionRepository decisions, DecisionSignature signature, Clock clock) {
        this.conflicts = conflicts;
        this.decisions = decisions;
        this.signature = signature;
        this.clock = clock;
    }

    /** Which case, and who signs. */
    public record Command(CaseNumber caseNumber, Actor by) {}

    /** @throws BusinessRuleViolation {@code decision.not-proposed}, {@code decision.same-person}, {@code budget.exhausted}, … */
    @Transactional
    public void approve(Command command) {
        conflicts.requireNone(command.caseNumber(), command.by());
        var decision = decisions.requireProposed(command.caseNumber());
        var before = signature.makeRoom(command.caseNumber());
        decision.sign(command.by(), HouseTime.today(clock));
        signature.complete(command.caseNumber(), decision, before, true, command.by());
    }
}
