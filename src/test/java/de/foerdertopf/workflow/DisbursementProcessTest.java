package de.foerdertopf.workflow;

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
