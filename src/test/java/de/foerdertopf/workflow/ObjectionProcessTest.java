package de.foerdertopf.workflow;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectionProcessTest extends ProcessTest {

    ObjectionProcessTest() {
        super("objection");
    }

    @Test
    void aPersonDecidesOnAnObjection() {
        begins();
        waitsFor(CaseTask.DECIDE_OBJECTION);

        does(CaseTask.DECIDE_OBJECTION, "SETTLED");

        isOverAt("endEvent_objectionDecided");
    }

    @Test
    void whereTheHouseHelpsItDecidesAnewAndWritesAnewAndPaysTheDifference() {
        remedied("PAY");

        does(CaseTask.DECIDE, Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, "APPROVED"));
        does(CaseTask.ISSUE_NOTICE);
        waitsFor(CaseTask.ORDER_PAYMENT);
        does(CaseTask.ORDER_PAYMENT);
        does(CaseTask.RELEASE_PAYMENT, "RELEASED");
        does(CaseTask.EXECUTE_PAYMENT, Map.of(Variables.FULLY_PAID, true));

        isOverAt("endEvent_remedied");
    }

    @Test
    void whatIsPaidAnywayIsNotPaidHere() {
        remedied("NOTHING");

        does(CaseTask.DECIDE, Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, "APPROVED"));
        does(CaseTask.ISSUE_NOTICE);

        isOverAt("endEvent_remedied");
        didNotPass("callActivity_remedyDisbursement");
    }

    @Test
    void alsoARemedyNeedsWhatIsMissingAndCanBeTakenBack() {
        remedied("NOTHING");

        does(
                CaseTask.DECIDE,
                Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, "RETURNED", Variables.WAITS_UNTIL, inDays(14)));
        waitsFor(CaseTask.REPLY);
        does(CaseTask.REPLY);
        does(CaseTask.CONFIRM_COMPLETENESS, "COMPLETE");
        does(CaseTask.DECIDE, Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, "APPROVED"));
        hears(CaseMessage.DECISION_TAKEN_BACK, Map.of(Variables.ANSWER, "TAKEN_BACK"));

        waitsFor(CaseTask.DECIDE);
    }

    private void remedied(String payment) {
        delegateAnswers("decisionAuthorityDelegate", Map.of(Variables.NEEDS_PANEL, false));
        delegateAnswers("sendNoticeDelegate", Map.of(Variables.ANSWER, "SENT"));
        delegateAnswers("planFinalityDelegate", Map.of(Variables.ANSWER, "GO_ON"));
        delegateAnswers("planRemedyPaymentDelegate", Map.of(Variables.ANSWER, payment));
        begins();
        does(CaseTask.DECIDE_OBJECTION, "REMEDY");
        waitsFor(CaseTask.DECIDE);
    }
}
