package de.foerdertopf.workflow;

import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentOrderCancelled;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentStop;
import de.foerdertopf.disbursement.PaymentsStopped;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment lies at the cash office when its grant ends. */
class RecallProcessTest extends ProcessTest {

    private static final Actor OFFICER = Actor.staff("0f1c");
    private static final Money SUM = Money.ofEuros(150);

    RecallProcessTest() {
        super("recall");
    }

    @BeforeEach
    void aPaymentAtTheCashOffice() {
        isThere();
        engine().start("disbursement", current());
        dueTimers().runDue();
        engine().completeTask(current(), CaseTask.ORDER_PAYMENT, Map.of());
        engine().completeTask(current(), CaseTask.RELEASE_PAYMENT, Map.of(Variables.ANSWER, "RELEASED"));
        grantEnds();
        atTheCashOffice(true);
        stopped("Z-1");
        waitsFor(CaseTask.EXECUTE_PAYMENT, CaseTask.RECALL_PAYMENT);
    }

    @Test
    void itIsStoppedThere() {
        atTheCashOffice(false);

        happens(new PaymentOrderCancelled(
                current(),
                new PaymentId(UUID.randomUUID()),
                "Z-1",
                SUM,
                PaymentState.IN_RUN,
                "Kasse",
                clock().instant(),
                OFFICER));
        stopped();

        isOverAt("endEvent_recalled");
        passed("endEvent_paid");
    }

    @Test
    void itWasPaidAlready() {
        atTheCashOffice(false);

        happens(new PaymentExecuted(
                current(),
                new PaymentId(UUID.randomUUID()),
                "Z-1",
                SUM,
                HouseTime.today(clock()),
                false,
                clock().instant(),
                OFFICER));

        isOverAt("endEvent_nothingToRecall");
        passed("endEvent_paid");
    }

    @Test
    void nobodyIsAskedTwice() {
        stopped("Z-1");

        waitsFor(CaseTask.EXECUTE_PAYMENT, CaseTask.RECALL_PAYMENT);
    }

    private void stopped(String... toRecall) {
        happens(new PaymentsStopped(
                current(), PaymentStop.GRANT_ENDED, SUM, List.of(toRecall), clock().instant(), OFFICER));
    }
}
