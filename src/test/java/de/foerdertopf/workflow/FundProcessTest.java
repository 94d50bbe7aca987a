package de.foerdertopf.workflow;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What both fund processes have in common: the way there. */
abstract class FundProcessTest extends ProcessTest {

    FundProcessTest(String model) {
        super(model);
    }

    @BeforeEach
    void lightestWay() {
        delegateAnswers("decisionAuthorityDelegate", Map.of(Variables.NEEDS_PANEL, false));
        delegateAnswers("sendNoticeDelegate", Map.of(Variables.ANSWER, "EMAIL"));
        delegateAnswers("planFinalityDelegate", Map.of(Variables.ANSWER, "GO_ON"));
        delegateAnswers(
                "planReminderDelegate", Map.of(Variables.WAITS_UNTIL, inDays(300), Variables.REMINDER, "REMIND"));
        delegateAnswers("planJointReviewDelegate", Map.of(Variables.ANSWER, "NONE"));
    }

    void complete() {
        does(CaseTask.CONFIRM_COMPLETENESS, "COMPLETE");
    }

    void decides(String outcome) {
        does(CaseTask.DECIDE, Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, outcome));
    }

    void returnsForCompletion(int days) {
        does(
                CaseTask.DECIDE,
                Map.of(
                        Variables.ANSWER, "DECIDED",
                        Variables.OUTCOME, "RETURNED",
                        Variables.WAITS_UNTIL, inDays(days)));
    }

    void takesBack() {
        hears(CaseMessage.DECISION_TAKEN_BACK, Map.of(Variables.ANSWER, "TAKEN_BACK"));
    }

    void pays() {
        does(CaseTask.ORDER_PAYMENT);
        does(CaseTask.RELEASE_PAYMENT, "RELEASED");
        does(CaseTask.EXECUTE_PAYMENT, Map.of(Variables.FULLY_PAID, true));
    }

    void proves() {
        hears(CaseMessage.PROOF_SUBMITTED);
        does(CaseTask.CHECK_PROOF, Map.of(Variables.ANSWER, "ACCEPTED", Variables.REPAYMENT_DUE, false));
    }
}
