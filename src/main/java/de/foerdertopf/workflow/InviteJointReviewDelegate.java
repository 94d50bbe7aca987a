package de.foerdertopf.workflow;

import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the group that it is time to look at the project together. */
@Component("inviteJointReviewDelegate")
class InviteJointReviewDelegate implements JavaDelegate {

    private final HoldJointReview jointReviews;

    InviteJointReviewDelegate(HoldJointReview jointReviews) {
        this.jointReviews = jointReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        jointReviews.fallDue(new CaseNumber(execution.getProcessBusinessKey()), Actor.SYSTEM);
    }
}
