package de.foerdertopf.workflow;

import de.foerdertopf.applicant.ConfirmAccount.AccountConfirmed;
import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.disbursement.PaymentStop;
import de.foerdertopf.disbursement.PaymentsStopped;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisbursementProcessTest extends ProcessTest {

    DisbursementProcessTest() {
        super("disbursement");
    }

    @Test
    void threeStepsPayAGrant() {
        begins();
        waitsFor(CaseTask.ORDER_PAYMENT);
        does(CaseTask.ORDER_PAYMENT);
        waitsFor(CaseTask.RELEASE_PAYMENT);
        does(CaseTask.RELEASE_PAYMENT, "RELEASED");
        waitsFor(CaseTask.EXECUTE_PAYMENT);

        does(CaseTask.EXECUTE_PAYMENT, Map.of(Variables.FULLY_PAID, true));

        isOverAt("endEvent_paid");
    }

    @Test
    void whatWasCertifiedWithTheDecisionIsOrderedByItself() {
        delegateAnswers("orderCertifiedPaymentDelegate", Map.of(Variables.ANSWER, "ORDERED"));

        begins();

        waitsFor(CaseTask.RELEASE_PAYMENT);
        didNotPass("userTask_orderPayment");
    }

    @Test
    void whatWasCertifiedGoesOutOnceTheLastThingIsThere() {
        begins();
        happens(new AccountTold(
                current(),
                "",
                new Iban("DE02120300000000202051"),
                "Verein",
                false,
                clock().instant(),
                Actor.applicant("9a0b")));
        waitsFor(CaseTask.ORDER_PAYMENT);
        certifiedPaymentBecomesPossible();

        happens(new AccountConfirmed(current(), "Anruf", clock().instant(), Actor.staff("0f1c")));

        waitsFor(CaseTask.RELEASE_PAYMENT);
    }

    @Test
    void whereNothingIsOpenNobodyIsAsked() {
        delegateAnswers("orderCertifiedPaymentDelegate", Map.of(Variables.ANSWER, "NOTHING"));

        begins();

        isOverAt("endEvent_paid");
    }

    @Test
    void whatWasPaidElsewhereIsNotAskedForHere() {
        begins();
        waitsFor(CaseTask.ORDER_PAYMENT);

        hears(CaseMessage.GRANT_PAID);

        isOverAt("endEvent_paid");
    }

    @Test
    void withTheGrantEndsWhatWaitsToBeOrdered() {
        begins();
        waitsFor(CaseTask.ORDER_PAYMENT);
        grantEnds();

        happens(new PaymentsStopped(
                current(),
                PaymentStop.GRANT_ENDED,
                Money.ofEuros(50),
                List.of(),
                clock().instant(),
                Actor.staff("0f1c")));

        isOverAt("endEvent_paid");
    }

    @Test
    void instalmentsArePaidOneByOne() {
        begins();
        does(CaseTask.ORDER_PAYMENT);
        does(CaseTask.RELEASE_PAYMENT, "RELEASED");

        does(CaseTask.EXECUTE_PAYMENT, Map.of(Variables.FULLY_PAID, false));

        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void anOrderThatIsNotReleasedIsOrderedAnew() {
        begins();
        does(CaseTask.ORDER_PAYMENT);

        does(CaseTask.RELEASE_PAYMENT, "CANCELLED");

        waitsFor(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void aReleasedOrderThatIsCancelledIsOrderedAnew() {
        begins();
        does(CaseTask.ORDER_PAYMENT);
        does(CaseTask.RELEASE_PAYMENT, "RELEASED");

        does(CaseTask.EXECUTE_PAYMENT, Map.of(Variables.FULLY_PAID, false));

        waitsFor(CaseTask.ORDER_PAYMENT);
    }
}
