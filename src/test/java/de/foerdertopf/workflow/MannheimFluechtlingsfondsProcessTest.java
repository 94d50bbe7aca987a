package de.foerdertopf.workflow;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.proofofuse.OpenProofOfUse.ProofDueDateChanged;
import de.foerdertopf.shared.Actor;
import java.time.LocalDate;
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

        counsellingClarified();

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void offersCounsellingOnceOnly() {
        begins();
        complete();
        counsellingClarified();
        asksForMore(14);
        replies();

        complete();

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void accompaniesTheProjectFromTheApprovalOn() {
        reviewIn(60);
        approved();
        waitsFor(CaseTask.ORDER_PAYMENT);

        becomes(inDays(60));

        waitsFor(CaseTask.ORDER_PAYMENT, CaseTask.JOINT_REVIEW);
        delegateAnswers("planJointReviewDelegate", Map.of(Variables.ANSWER, "NONE"));
        jointReviewHeld();
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
    void aDueReviewEndsWithTheCase() {
        reviewIn(60);
        approved();
        pays();
        becomes(inDays(60));
        waitsFor(CaseTask.JOINT_REVIEW);

        proves();

        isOverAt("endEvent_closed");
        passed("endEvent_accompanied");
    }

    @Test
    void aPlannedReviewEndsWithTheCase() {
        reviewIn(60);
        approved();
        pays();

        proves();

        isOverAt("endEvent_closed");
        becomes(inDays(60));
        didNotPass("serviceTask_inviteJointReview");
    }

    @Test
    void aRevocationEndsTheReviewsAndTheClaimIsAwaited() {
        reviewIn(60);
        approved();
        pays();
        becomes(inDays(60));
        delegateAnswers(
                "planReminderDelegate", Map.of(Variables.WAITS_UNTIL, inDays(1), Variables.REMINDER, "OVERDUE"));
        happens(new ProofDueDateChanged(
                current(),
                LocalDate.parse(inDays(0)),
                false,
                false,
                LocalDate.parse(inDays(30)),
                clock().instant(),
                Actor.staff("0f1c")));
        becomes(inDays(1));
        waitsFor(CaseTask.JOINT_REVIEW, CaseTask.MISSING_PROOF);

        revokes();

        waitsFor(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void aWithdrawalEndsTheReviewsToo() {
        reviewIn(60);
        approved();
        becomes(inDays(60));
        waitsFor(CaseTask.ORDER_PAYMENT, CaseTask.JOINT_REVIEW);

        withdraws();

        isOverAt("endEvent_withdrawn");
    }

    @Test
    void aRejectedProjectIsNotAccompanied() {
        begins();
        complete();
        counsellingClarified();
        decides(Outcome.REJECTED);
        issuesNotice();

        isOverAt("endEvent_rejected");
        didNotPass("escalation_accompanimentBegins");
    }

    @Test
    void aDecisionThatIsTakenBackIsTakenAnew() {
        begins();
        complete();
        counsellingClarified();
        decides(Outcome.APPROVED);

        takesBack();
        decides(Outcome.REJECTED);
        takesBack();

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void aWithdrawalEndsEverything() {
        begins();
        complete();

        withdraws();

        isOverAt("endEvent_withdrawn");
    }

    @Test
    void aReturnedPaymentAndAnObjectionRunBesideTheCase() {
        approved();
        pays();

        paymentReturns();
        objects();
        waitsFor(CaseTask.CLARIFY_ACCOUNT, CaseTask.DECIDE_OBJECTION);
        accountConfirmed();
        pays();
        decidesObjection();

        waitsFor();
        passed("endEvent_paidAgain", "endEvent_objectionSettled");
    }

    private void reviewIn(int days) {
        delegateAnswers(
                "planJointReviewDelegate", Map.of(Variables.ANSWER, "PLANNED", Variables.WAITS_UNTIL, inDays(days)));
    }

    private void approved() {
        begins();
        complete();
        counsellingClarified();
        decides(Outcome.APPROVED);
        issuesNotice();
    }
}
