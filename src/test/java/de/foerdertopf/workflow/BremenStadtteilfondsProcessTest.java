package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.StaleCaseException;
import org.junit.jupiter.api.Test;

class BremenStadtteilfondsProcessTest extends FundProcessTest {

    BremenStadtteilfondsProcessTest() {
        super("bremen-stadtteilfonds");
    }

    @Test
    void fromTheApplicationToTheClosedCase() {
        begins();
        complete();
        decides("APPROVED");
        does(CaseTask.ISSUE_NOTICE);
        pays();
        waitsFor();
        proves();

        isOverAt("endEvent_closed");
    }

    @Test
    void aRejectionEndsWithItsNotice() {
        begins();
        complete();
        decides("REJECTED");

        does(CaseTask.ISSUE_NOTICE);

        isOverAt("endEvent_rejected");
    }

    @Test
    void anApplicationGoesBackForCompletion() {
        begins();
        complete();

        returnsForCompletion(14);
        waitsFor(CaseTask.REPLY);
        does(CaseTask.REPLY);

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    @Test
    void anApprovalThatIsTakenBackIsDecidedAnew() {
        begins();
        complete();
        decides("APPROVED");

        takesBack();

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void aRejectionThatIsTakenBackIsDecidedAnew() {
        begins();
        complete();
        decides("REJECTED");

        takesBack();
        waitsFor(CaseTask.DECIDE);
        decides("PARTIALLY_APPROVED");
        does(CaseTask.ISSUE_NOTICE);

        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void aWithdrawalEndsEverything() {
        begins();

        hears(CaseMessage.APPLICATION_WITHDRAWN);

        isOverAt("endEvent_withdrawn");
    }

    @Test
    void aWithdrawalThatIsUndoneBeginsAnew() {
        begins();
        hears(CaseMessage.APPLICATION_WITHDRAWN);

        engine().start("bremen-stadtteilfonds", current());
        tryDue();

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    @Test
    void aReturnedPaymentGoesOutAgainWhileTheProofIsAwaited() {
        begins();
        complete();
        decides("APPROVED");
        does(CaseTask.ISSUE_NOTICE);
        pays();

        hears(CaseMessage.PAYMENT_RETURNED);
        waitsFor(CaseTask.CLARIFY_ACCOUNT);
        does(CaseTask.CLARIFY_ACCOUNT);
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
        decides("PARTIALLY_APPROVED");
        does(CaseTask.ISSUE_NOTICE);

        hears(CaseMessage.OBJECTION_RECEIVED);
        waitsFor(CaseTask.ORDER_PAYMENT, CaseTask.DECIDE_OBJECTION);
        does(CaseTask.DECIDE_OBJECTION);

        passed("endEvent_objectionSettled");
        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void anOpenObjectionOutlivesTheClosure() {
        begins();
        complete();
        decides("PARTIALLY_APPROVED");
        does(CaseTask.ISSUE_NOTICE);
        hears(CaseMessage.OBJECTION_RECEIVED);
        pays();

        proves();

        passed("endEvent_closed");
        waitsFor(CaseTask.DECIDE_OBJECTION);
    }

    @Test
    void aCaseThatIsOverHearsNothing() {
        begins();
        complete();
        decides("REJECTED");
        does(CaseTask.ISSUE_NOTICE);

        assertThatThrownBy(() -> hears(CaseMessage.APPLICATION_WITHDRAWN)).isInstanceOf(StaleCaseException.class);
    }
}
