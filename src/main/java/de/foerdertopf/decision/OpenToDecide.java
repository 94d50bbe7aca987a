package de.foerdertopf.decision;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Whether a case waits for its decision, and this person may take it. */
@Component
class OpenToDecide {

    private final CompletenessChecks completenessChecks;
    private final Conflicts conflicts;
    private final DecisionRepository decisions;
    private final EndedGrants endedGrants;

    OpenToDecide(
            CompletenessChecks completenessChecks,
            Conflicts conflicts,
            DecisionRepository decisions,
            EndedGrants endedGrants) {
        this.completenessChecks = completenessChecks;
        this.conflicts = conflicts;
        this.decisions = decisions;
        this.endedGrants = endedGrants;
    }

    /**
     * @throws BusinessRuleViolation {@code conflict-of-interest}, {@code decision.incomplete}, {@code decision.already},
     *     {@code decision.nothing-anew}
     */
    void require(CaseNumber caseNumber, Actor by) {
        conflicts.requireNone(caseNumber, by);
        if (completenessChecks.require(caseNumber).state() != AssessmentState.COMPLETE) {
            throw new BusinessRuleViolation("decision.incomplete");
        }
        if (decisions
                        .findByCaseNumberAndState(caseNumber, DecisionState.PROPOSED)
                        .isPresent()
                || decisions
                        .findByCaseNumberAndState(caseNumber, DecisionState.TAKEN)
                        .filter(taken -> !taken.isReopened())
                        .isPresent()) {
            throw new BusinessRuleViolation("decision.already");
        }
        endedGrants.requireStanding(caseNumber);
    }
}
