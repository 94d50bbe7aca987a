package de.foerdertopf.decision;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short path of small sums: one page confirms that the application is complete and decides it, in one go. */
@Service
public class DecideAtOnce {

    private final CompletenessChecks completenessChecks;
    private final ConfirmCompleteness confirmCompleteness;
    private final ProposeDecision proposeDecision;

    DecideAtOnce(
            CompletenessChecks completenessChecks,
            ConfirmCompleteness confirmCompleteness,
            ProposeDecision proposeDecision) {
        this.completenessChecks = completenessChecks;
        this.confirmCompleteness = confirmCompleteness;
        this.proposeDecision = proposeDecision;
    }

    /**
     * @return whether a second person must sign
     * @throws BusinessRuleViolation as {@link ProposeDecision#propose}
     */
    @Transactional
    public boolean decide(ProposeDecision.Command command) {
        if (completenessChecks.require(command.caseNumber()).state() != AssessmentState.COMPLETE) {
            confirmCompleteness.confirm(new ConfirmCompleteness.Command(command.caseNumber(), command.by()));
        }
        return proposeDecision.propose(command);
    }
}
