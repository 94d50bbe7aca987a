package de.foerdertopf.workflow;

import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.proofofuse.BearsOnRefund;
import de.foerdertopf.proofofuse.CancelRefund.RefundCancelled;
import de.foerdertopf.proofofuse.OrderRefund.RefundOrdered;
import de.foerdertopf.proofofuse.RefundReversed;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.proofofuse.SendRefund.RefundSent;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks a person to give a group back what it paid and does not owe, as long as it has not got it. */
@Component
class RefundProgress {

    private final CaseEngine engine;
    private final Refunds refunds;

    RefundProgress(CaseEngine engine, Refunds refunds) {
        this.engine = engine;
        this.refunds = refunds;
    }

    @OfPerson({BearsOnRefund.class, PaymentExecuted.class})
    void on(AuditedEvent.OfCase event) {
        look(event.caseNumber());
    }

    @OfPerson
    void on(RefundOrdered event) {
        engine.completeTask(event.caseNumber(), CaseTask.ORDER_REFUND, Map.of());
    }

    @OfPerson
    void on(RefundCancelled event) {
        engine.tell(event.caseNumber(), CaseMessage.REFUND_ORDER_CANCELLED);
        look(event.caseNumber());
    }

    @OfPerson
    void on(RefundSent event) {
        engine.completeTask(event.caseNumber(), CaseTask.SEND_REFUND, Map.of());
        look(event.caseNumber());
    }

    @OfPerson
    void on(RefundReversed event) {
        engine.startBesideAt(ProcessKey.REFUND.key(), event.caseNumber(), CaseTask.SEND_REFUND.id(), Map.of());
    }

    private void look(CaseNumber caseNumber) {
        var waits = engine.isWaitingAt(caseNumber, CaseTask.ORDER_REFUND);
        var isDue = refunds.due(caseNumber).isPresent();
        if (waits && !isDue) {
            engine.tell(caseNumber, CaseMessage.REFUND_MOOT);
        } else if (isDue && !waits && !engine.isWaitingAt(caseNumber, CaseTask.SEND_REFUND)) {
            engine.startBeside(ProcessKey.REFUND.key(), caseNumber);
        }
    }
}
