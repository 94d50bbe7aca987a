package de.foerdertopf.workflow;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccompanimentProcessTest extends ProcessTest {

    AccompanimentProcessTest() {
        super("accompaniment");
    }

    @Test
    void reviewsTogetherUntilNoneIsPlanned() {
        delegateAnswers(
                "planJointReviewDelegate", Map.of(Variables.ANSWER, "PLANNED", Variables.WAITS_UNTIL, inDays(60)));
        begins();
        waitsFor();

        becomes(inDays(60));
        waitsFor(CaseTask.JOINT_REVIEW);
        delegateAnswers("planJointReviewDelegate", Map.of(Variables.ANSWER, "NONE"));
        does(CaseTask.JOINT_REVIEW);

        isOverAt("endEvent_accompanimentOver");
        passed("timer_jointReview", "serviceTask_inviteJointReview");
    }

    @Test
    void aDueReviewFallsAwayWithTheCase() {
        reviewIn(60);
        begins();
        becomes(inDays(60));
        waitsFor(CaseTask.JOINT_REVIEW);

        engine().tell(current(), CaseMessage.PROJECT_OVER);
        tryDue();

        isOverAt("endEvent_accompanimentStopped");
    }

    @Test
    void aPlannedReviewFallsAwayWithTheCase() {
        reviewIn(60);
        begins();

        engine().tell(current(), CaseMessage.PROJECT_OVER);

        isOverAt("endEvent_accompanimentStopped");
        becomes(inDays(60));
        didNotPass("serviceTask_inviteJointReview");
    }

    private void reviewIn(int days) {
        delegateAnswers(
                "planJointReviewDelegate", Map.of(Variables.ANSWER, "PLANNED", Variables.WAITS_UNTIL, inDays(days)));
    }
}
