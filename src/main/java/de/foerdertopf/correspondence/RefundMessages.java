package de.foerdertopf.correspondence;

import de.foerdertopf.proofofuse.DueRefund;
import de.foerdertopf.proofofuse.RefundReversed;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.proofofuse.SendRefund.RefundSent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever paid back what it did not owe that it gets the money again. */
@Component
class RefundMessages {

    private final Messenger messenger;
    private final Refunds refunds;

    RefundMessages(Messenger messenger, Refunds refunds) {
        this.messenger = messenger;
        this.refunds = refunds;
    }

    /** A message that tells of a claim also says what of the money that was paid on it comes back. */
    Message withRefund(CaseNumber caseNumber, Message told) {
        var back = refunds.due(caseNumber).map(DueRefund::amount).orElse(Money.ZERO);
        var later = refunds.afterCheck(caseNumber);
        return told.with("back", back.isPositive())
                .with("backLater", !back.isPositive() && later.isPositive())
                .with("backAmount", (back.isPositive() ? back : later).toGerman());
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(RefundSent event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("refund-sent:" + event.at(), "refund-sent")
                        .with("amount", event.amount().toGerman()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(RefundReversed event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("refund-not-sent:" + event.at(), "refund-not-sent")
                        .with("amount", event.amount().toGerman()));
    }
}
