package de.foerdertopf.correspondence;

import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RemedyEndReversed;
import de.foerdertopf.proofofuse.ProofsOfUse;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells how a lawsuit ended: no letter of the house does. Where a claim counts again, the message about that says it. */
@Component
class LawsuitMessages {

    private final Messenger messenger;
    private final Objections objections;
    private final Notices notices;
    private final ProofsOfUse proofs;
    private final RefundMessages refundMessages;

    LawsuitMessages(
            Messenger messenger,
            Objections objections,
            Notices notices,
            ProofsOfUse proofs,
            RefundMessages refundMessages) {
        this.messenger = messenger;
        this.objections = objections;
        this.notices = notices;
        this.proofs = proofs;
        this.refundMessages = refundMessages;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ObjectionDecided event) {
        if (event.answeredByLetter()) {
            return;
        }
        objections.of(event.caseNumber()).stream()
                .filter(remedy -> remedy.id().equals(event.objection()))
                .filter(remedy -> notices.require(remedy.notice()).isTakenToCourt() && !isToldOfClaim(event, remedy))
                .forEach(lawsuit -> messenger.tellGroupAndSponsor(
                        event.caseNumber(), refundMessages.withRefund(event.caseNumber(), ended(event))));
    }

    /** Whoever read that it is over reads that it is not. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(RemedyEndReversed event) {
        if (event.told()) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of("remedy-open-again:" + event.at(), "remedy-open-again")
                            .with("claim", event.inTime() && holdsUp(event.contested())));
        }
    }

    private static boolean holdsUp(NoticeType contested) {
        return contested.isClaim() || contested == NoticeType.INTEREST;
    }

    private static Message ended(ObjectionDecided event) {
        var holds = !event.overtaken();
        var outcome = event.outcome();
        return Message.of("lawsuit-ended:" + event.objection(), "lawsuit-ended")
                .with("won", holds && outcome == RaisedObjection.Outcome.UPHELD)
                .with("partly", holds && outcome == RaisedObjection.Outcome.PARTLY_UPHELD)
                .with("lost", holds && outcome == RaisedObjection.Outcome.REJECTED)
                .with("withdrawn", holds && outcome == RaisedObjection.Outcome.WITHDRAWN)
                .with("overtaken", event.overtaken())
                .with("anew", event.reopens());
    }

    /** A claim that the lawsuit held up, or that the court lowered, counts again, and its own message has said so. */
    private boolean isToldOfClaim(ObjectionDecided event, RaisedObjection lawsuit) {
        return event.contested().isClaim()
                && !event.overtaken()
                && event.outcome() != RaisedObjection.Outcome.UPHELD
                && (lawsuit.inTime() || event.staysDue() != null)
                && proofs.claimed(event.caseNumber()).isPresent()
                && proofs.require(event.caseNumber()).claimSuspendedOn() == null;
    }
}
