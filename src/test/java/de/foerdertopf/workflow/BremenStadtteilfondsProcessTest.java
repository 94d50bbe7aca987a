package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.assessment.ConfirmCompleteness.CompletenessConfirmed;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.StaleCaseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BremenStadtteilfondsProcessTest extends FundProcessTest {

    BremenStadtteilfondsProcessTest() {
        super("bremen-stadtteilfonds");
    }

    @Test
    void fromTheApplicationToTheClosedCase() {
        begins();
        complete();
        decides(Outcome.APPROVED);
        issuesNotice();
        pays();
        waitsFor();
        proves();

        isOverAt("endEvent_closed");
    }

    @Test
    void aRejectionEndsWithItsNotice() {
        begins();
        complete();
        decides(Outcome.REJECTED);

        issuesNotice();

        isOverAt("endEvent_rejected");
    }

    @Test
    void anApplicationGoesBackForCompletion() {
        begins();
        complete();

        asksForMore(14);
        waitsFor(CaseTask.REPLY);
        replies();

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    @Test
    void anApprovalThatIsTakenBackIsDecidedAnew() {
        begins();
        complete();
        decides(Outcome.APPROVED);

        takesBack();

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void aRejectionThatIsTakenBackIsDecidedAnew() {
        begins();
        complete();
        decides(Outcome.REJECTED);

        takesBack();
        waitsFor(CaseTask.DECIDE);
        decides(Outcome.PARTIALLY_APPROVED);
        issuesNotice();

        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void aWithdrawalEndsEverything() {
        begins();

        withdraws();

        isOverAt("endEvent_withdrawn");
    }

    @Test
    void aWithdrawalThatIsUndoneBeginsAnew() {
        begins();
        withdraws();

        engine().start("bremen-stadtteilfonds", current());
        tryDue();

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    @Test
    void aReturnedPaymentGoesOutAgainWhileTheProofIsAwaited() {
        begins();
        complete();
        decides(Outcome.APPROVED);
        issuesNotice();
        pays();

        paymentReturns();
        waitsFor(CaseTask.CLARIFY_ACCOUNT);
        accountConfirmed();
        pays();
        passed("endEvent_paidAgain");
        waitsFor();
        proves();

        isOverAt("endEvent_closed");
    }

    @Test
    void anObjectionIsDecidedBesideTheCase() {
        begins();
        complete();
        decides(Outcome.PARTIALLY_APPROVED);
        issuesNotice();

        objects();
        waitsFor(CaseTask.ORDER_PAYMENT, CaseTask.DECIDE_OBJECTION);
        decidesObjection();

        passed("endEvent_objectionSettled");
        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void anOpenObjectionOutlivesTheClosure() {
        begins();
        complete();
        decides(Outcome.PARTIALLY_APPROVED);
        issuesNotice();
        objects();
        pays();

        proves();

        passed("endEvent_closed");
        waitsFor(CaseTask.DECIDE_OBJECTION);
    }

    @Test
    void aRejectionIsContestedAfterTheProcessIsOver() {
        begins();
        complete();
        decides(Outcome.REJECTED);
        issuesNotice();
        isOverAt("endEvent_rejected");

        objects();
        objects();

        waitsFor(CaseTask.DECIDE_OBJECTION, CaseTask.DECIDE_OBJECTION);
        decidesObjection();
        waitsFor(CaseTask.DECIDE_OBJECTION);
    }

    @Test
    void aRejectionThatIsRemediedGoesOnFromTheDecisionToTheClosedCase() {
        begins();
        complete();
        decides(Outcome.REJECTED);
        issuesNotice();
        isOverAt("endEvent_rejected");
        objects();

        decidesObjection(NoticeType.REJECTION, RaisedObjection.Outcome.UPHELD);

        waitsFor(CaseTask.DECIDE);
        decides(Outcome.APPROVED);
        issuesNotice();
        pays();
        proves();
        isOverAt("endEvent_closed");
    }

    @Test
    void aGrantThatIsRemediedWhileItIsPaidIsDecidedAnewBesideIt() {
        delegateAnswers("planRemedyPaymentDelegate", Map.of(Variables.ANSWER, "NOTHING"));
        begins();
        complete();
        decides(Outcome.PARTIALLY_APPROVED);
        issuesNotice();
        objects();

        decidesObjection(RaisedObjection.Outcome.PARTLY_UPHELD);

        waitsFor(CaseTask.ORDER_PAYMENT, CaseTask.DECIDE);
        decides(Outcome.APPROVED);
        issuesNotice();
        waitsFor(CaseTask.ORDER_PAYMENT);
        pays();
        proves();
        isOverAt("endEvent_closed");
    }

    @Test
    void aGrantThatIsRemediedAfterItsCaseIsClosedIsDecidedAndPaidOnItsOwn() {
        delegateAnswers("planRemedyPaymentDelegate", Map.of(Variables.ANSWER, "PAY"));
        closed();
        objects();

        decidesObjection(RaisedObjection.Outcome.UPHELD);

        waitsFor(CaseTask.DECIDE);
        decides(Outcome.APPROVED);
        issuesNotice();
        waitsFor(CaseTask.ORDER_PAYMENT);
        pays();
        passed("serviceTask_settleAnew");
        isOverAt("endEvent_remedied");
    }

    @Test
    void whatAClosedCaseGotByARemedyMayComeBackFromTheBank() {
        delegateAnswers("planRemedyPaymentDelegate", Map.of(Variables.ANSWER, "PAY"));
        closed();
        objects();
        decidesObjection(RaisedObjection.Outcome.UPHELD);
        decides(Outcome.APPROVED);
        issuesNotice();
        pays();

        paymentReturns();

        waitsFor(CaseTask.CLARIFY_ACCOUNT);
        accountConfirmed();
        pays();
        isOverAt("endEvent_paidAgain");
    }

    @Test
    void aReturnedInstalmentThatGoesOutWithALaterOneLeavesNothingBehind() {
        begins();
        complete();
        decides(Outcome.APPROVED);
        issuesNotice();
        pays(false);
        paymentReturns();
        accountConfirmed();
        waitsFor(CaseTask.ORDER_PAYMENT);

        pays(true);

        waitsFor();
        proves();
        isOverAt("endEvent_closed");
    }

    @Test
    void aLetterOnPaperIsPostedByAPersonAndOnceMoreWhenItComesBack() {
        delegateAnswers("sendNoticeDelegate", Map.of(Variables.ANSWER, "LETTER"));
        begins();
        complete();
        decides(Outcome.APPROVED);
        issuesNotice();
        waitsFor(CaseTask.POST_LETTER);

        postsNotice();
        postsNotice();

        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void otherLettersMoveNoCase() {
        begins();
        complete();
        decides(Outcome.APPROVED);

        issuesAnotherLetter();

        waitsFor(CaseTask.ISSUE_NOTICE);
    }

    @Test
    void aCaseThatIsOverHearsNothing() {
        begins();
        complete();
        decides(Outcome.REJECTED);
        issuesNotice();

        assertThatThrownBy(this::withdraws).isInstanceOf(StaleCaseException.class);
    }

    @Test
    void whatTheHouseItselfCausesMovesNoToken() {
        begins();

        happens(new CompletenessConfirmed(current(), clock().instant(), Actor.SYSTEM));

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    @Test
    void aReviewOrAnAccountThatNobodyWaitsForChangesNothing() {
        begins();

        jointReviewHeld();
        accountConfirmed();

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    private void closed() {
        begins();
        complete();
        decides(Outcome.PARTIALLY_APPROVED);
        issuesNotice();
        pays();
        proves();
        isOverAt("endEvent_closed");
    }
}
