package de.foerdertopf.decision;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.counselling.ClarifyCounselling;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.CounsellingOffers;
import de.foerdertopf.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The short path of small sums: one page confirms that the application is complete, notes what became of the offer to talk, and
 * decides, in one go.
 */
@Service
public class DecideAtOnce {

    private final LookAgain lookAgain;
    private final CompletenessChecks completenessChecks;
    private final ConfirmCompleteness confirmCompleteness;
    private final CounsellingOffers counsellingOffers;
    private final ClarifyCounselling clarifyCounselling;
    private final ProposeDecision proposeDecision;

    DecideAtOnce(
            LookAgain lookAgain,
            CompletenessChecks completenessChecks,
            ConfirmCompleteness confirmCompleteness,
            CounsellingOffers counsellingOffers,
            ClarifyCounselling clarifyCounselling,
            ProposeDecision proposeDecision) {
        this.lookAgain = lookAgain;
        this.completenessChecks = completenessChecks;
        this.confirmCompleteness = confirmCompleteness;
        this.counsellingOffers = counsellingOffers;
        this.clarifyCounselling = clarifyCounselling;
        this.proposeDecision = proposeDecision;
    }

    /**
     * What the page asks.
     *
     * @param counselling what became of the offer to talk; needed only while {@link CounsellingOffers#isToClarify} says so
     */
    public record Command(
            ProposeDecision.Command decision, @Nullable CounsellingOffer counselling) {}

    /**
     * Takes each step that is still open.
     *
     * @return whether a second person must sign
     * @throws BusinessRuleViolation {@code counselling.unclarified}, or as {@link ProposeDecision#propose}
     */
    @Transactional
    public boolean decide(Command command) {
        var decision = command.decision();
        lookAgain.look(decision.caseNumber());
        if (completenessChecks.require(decision.caseNumber()).state() != AssessmentState.COMPLETE) {
            confirmCompleteness.confirm(new ConfirmCompleteness.Command(decision.caseNumber(), decision.by()));
        }
        if (counsellingOffers.isToClarify(decision.caseNumber())) {
            if (command.counselling() == null) {
                throw new BusinessRuleViolation("counselling.unclarified");
            }
            clarifyCounselling.clarify(
                    new ClarifyCounselling.Command(decision.caseNumber(), command.counselling(), decision.by()));
        }
        return proposeDecision.propose(decision);
    }
}
