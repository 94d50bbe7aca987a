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
}
