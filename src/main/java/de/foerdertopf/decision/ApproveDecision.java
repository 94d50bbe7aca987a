package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.fund.Funds;
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
    private final LookAgain lookAgain;
    private final Applications applications;
    private final Funds funds;
    private final DecisionSignature signature;
    private final Clock clock;

    ApproveDecision(
            Conflicts conflicts,
            DecisionRepository decisions,
            LookAgain lookAgain,
            Applications applications,
            Funds funds,
            DecisionSignature signature,
            Clock clock) {
        this.conflicts = conflicts;
        this.decisions = decisions;
        this.lookAgain = lookAgain;
        this.applications = applications;
        this.funds = funds;
        this.signature = signature;
        this.clock = clock;
    }

    /** Which case, and who signs. */
    public record Command(CaseNumber caseNumber, Actor by) {}

    /**
     * @throws BusinessRuleViolation {@code decision.not-proposed}, {@code decision.same-person}, {@code decision.request-changed},
     *     {@code decision.finding-stands}, {@code decision.above-cap}, {@code budget.exhausted}, {@code decision.nothing-anew}, …
     */
    @Transactional
    public void approve(Command command) {
        conflicts.requireNone(command.caseNumber(), command.by());
        lookAgain.look(command.caseNumber());
        var decision = decisions.requireProposed(command.caseNumber());
        requireStillAskedFor(decision);
        var before = signature.makeRoom(command.caseNumber());
        decision.sign(command.by(), HouseTime.today(clock));
        signature.complete(command.caseNumber(), decision, before, true, command.by());
    }

    /** The proposal speaks of what the application asks for now, and no finding came that stands against it. */
    private void requireStillAskedFor(Decision decision) {
        var application = applications.require(decision.caseNumber());
        var answers = application.answers();
        if (!decision.speaksOf(answers.amountRequested(), answers.project().period())) {
            throw new BusinessRuleViolation("decision.request-changed");
        }
        if (decision.outcome().isGrant()) {
            var rules = funds.edition(application.edition()).rules();
            lookAgain.requireAllowed(
                    decision.caseNumber(),
                    decision.amountGranted(),
                    rules.amounts().maximum());
        }
    }
}
