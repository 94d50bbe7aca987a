package de.foerdertopf.workflow;

import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks when counsellor and group next look at the project together, if at all. */
@Component("planJointReviewDelegate")
class PlanJointReviewDelegate implements JavaDelegate {

    private final HoldJointReview jointReviews;

    PlanJointReviewDelegate(HoldJointReview jointReviews) {
        this.jointReviews = jointReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = jointReviews.nextFor(new CaseNumber(execution.getProcessBusinessKey()));
        execution.setVariable(Variables.ANSWER, next.isPresent() ? "PLANNED" : "NONE");
        next.ifPresent(day -> execution.setVariable(Variables.WAITS_UNTIL, day.toString()));
    }
}
