package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.CancelRefund.RefundCancelled;
import de.foerdertopf.proofofuse.InterestFell;
import de.foerdertopf.proofofuse.OrderRefund.RefundOrdered;
import de.foerdertopf.proofofuse.RefundReversed;
import de.foerdertopf.proofofuse.SendRefund.RefundSent;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group paid back what it does not owe: a person orders that it gets it, another one says when it went out. */
class RefundProcessTest extends ProcessTest {

    private static final Actor CLERK = Actor.staff("0f1c");
    private static final Money SUM = Money.ofEuros(300);

    RefundProcessTest() {
        super("refund");
    }

    @BeforeEach
    void moneyIsToGoBack() {
        isThere();
        refundIsDue(SUM);
        happens(fell());
        waitsFor(CaseTask.ORDER_REFUND);
    }

    @Test
    void itIsOrderedAndSent() {
        ordered();
        waitsFor(CaseTask.SEND_REFUND);

        happens(new RefundSent(current(), SUM, HouseTime.today(clock()), clock().instant(), CLERK));

        isOverAt("endEvent_givenBack");
    }

    @Test
    void nobodyIsAskedTwice() {
        happens(fell());
        waitsFor(CaseTask.ORDER_REFUND);

        ordered();
        happens(fell());

        waitsFor(CaseTask.SEND_REFUND);
    }

    @Test
    void itIsOwedAfterAll() {
        refundIsDue(Money.ZERO);

        happens(fell());

        isOverAt("endEvent_nothingToGive");
    }

    @Test
    void anOrderThatIsTakenBackIsToBeGivenAnew() {
        ordered();
        refundIsDue(SUM);

        happens(new RefundCancelled(current(), SUM, "Falsches Konto", clock().instant(), CLERK));

        waitsFor(CaseTask.ORDER_REFUND);
    }

    @Test
    void whatWasNotSentAfterAllIsToBeSent() {
        ordered();
        happens(new RefundSent(current(), SUM, HouseTime.today(clock()), clock().instant(), CLERK));

        happens(new RefundReversed(current(), SUM, "Verklickt", clock().instant(), CLERK));

        waitsFor(CaseTask.SEND_REFUND);
    }

    private void ordered() {
        refundIsDue(Money.ZERO);
        happens(new RefundOrdered(current(), SUM, clock().instant(), CLERK));
    }

    private InterestFell fell() {
        return new InterestFell(current(), SUM, false, clock().instant(), CLERK);
    }
}
