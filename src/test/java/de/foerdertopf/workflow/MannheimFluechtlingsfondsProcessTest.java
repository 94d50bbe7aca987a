package de.foerdertopf.workflow;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MannheimFluechtlingsfondsProcessTest extends FundProcessTest {

    MannheimFluechtlingsfondsProcessTest() {
        super("mannheim-fluechtlingsfonds");
    }

    @Test
    void offersCounsellingBeforeTheDecision() {
        begins();
        complete();
        waitsFor(CaseTask.CLARIFY_COUNSELLING);

        does(CaseTask.CLARIFY_COUNSELLING);

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void offersCounsellingOnceOnly() {
        begins();
        complete();
        does(CaseTask.CLARIFY_COUNSELLING);
        returnsForCompletion(14);
        does(CaseTask.REPLY);

        complete();

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void accompaniesTheProjectFromTheApprovalOn() {
        delegateAnswers(
                "planJointReviewDelegate", Map.of(Variables.ANSWER, "PLANNED", Variables.WAITS_UNTIL, inDays(60)));
        approved();
        waitsFor(CaseTask.ORDER_PAYMENT);

        becomes(inDays(60));

        waitsFor(CaseTask.ORDER_PAYMENT, CaseTask.JOINT_REVIEW);
        delegateAnswers("planJointReviewDelegate", Map.of(Variables.ANSWER, "NONE"));
        does(CaseTask.JOINT_REVIEW);
        passed("endEvent_accompanied");
        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void fromTheApplicationToTheClosedCase() {
        approved();
        pays();
        proves();

        isOverAt("endEvent_closed");
    }

    @Test
    void aRejectedProjectIsNotAccompanied() {
        begins();
        complete();
        does(CaseTask.CLARIFY_COUNSELLING);
        decides("REJECTED");
        does(CaseTask.ISSUE_NOTICE);

        isOverAt("endEvent_rejected");
        didNotPass("escalation_accompanimentBegins");
    }

    @Test
    void aDecisionThatIsTakenBackIsTakenAnew() {
        begins();
        complete();
        does(CaseTask.CLARIFY_COUNSELLING);
        decides("APPROVED");

        takesBack();
        decides("REJECTED");
        takesBack();

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void aWithdrawalEndsEverything() {
        begins();
        complete();

        hears(CaseMessage.APPLICATION_WITHDRAWN);

        isOverAt("endEvent_withdrawn");
    }

    @Test
    void aReturnedPaymentAndAnObjectionRunBesideTheCase() {
        approved();
        pays();

        hears(CaseMessage.PAYMENT_RETURNED);
        hears(CaseMessage.OBJECTION_RECEIVED);
        waitsFor(CaseTask.CLARIFY_ACCOUNT, CaseTask.DECIDE_OBJECTION);
        does(CaseTask.CLARIFY_ACCOUNT);
        pays();
        does(CaseTask.DECIDE_OBJECTION);

        waitsFor();
        passed("endEvent_paidAgain", "endEvent_objectionSettled");
    }

    private void approved() {
        begins();
        complete();
        does(CaseTask.CLARIFY_COUNSELLING);
        decides("APPROVED");
        does(CaseTask.ISSUE_NOTICE);
    }
}
