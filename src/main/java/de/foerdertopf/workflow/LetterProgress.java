package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.LETTER;

import de.foerdertopf.application.ChooseDelivery.DeliveryChosen;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.NoticeIssued;
import de.foerdertopf.notice.NoticePosted;
import de.foerdertopf.notice.NoticeRetrieved;
import de.foerdertopf.notice.NoticeVoided;
import de.foerdertopf.notice.RemedyWaived;
import de.foerdertopf.notice.ReportNotDelivered.NoticeNotDelivered;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings every letter on its way. The notice of a decision goes on inside its case, where the payment waits for it; each other letter
 * goes beside it, and several of a case may be on their way at once.
 */
@Component
class LetterProgress {

    private static final String DELIVERY = "delivery";

    private final CaseEngine engine;

    LetterProgress(CaseEngine engine) {
        this.engine = engine;
    }

    /** Letters that the house writes by itself, as an acknowledgement, go the same way. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(NoticeIssued event) {
        var letter = is(event.notice());
        if (event.type().isDecision()) {
            engine.completeTask(event.caseNumber(), CaseTask.ISSUE_NOTICE, letter);
        } else {
            engine.startBeside(DELIVERY, event.caseNumber(), letter);
        }
    }

    /** Nobody waits for a letter on paper that is older than this model, but a payment may wait for the notice of its decision. */
    @OfPerson
    void on(NoticePosted event) {
        var caseNumber = event.caseNumber();
        var letter = is(event.notice());
        if (engine.isWaitingAt(caseNumber, CaseTask.POST_LETTER, letter)) {
            engine.completeTask(caseNumber, CaseTask.POST_LETTER, letter, Map.of());
        } else if (event.type().isDecision() && engine.isWaitingAt(caseNumber, CaseTask.POST_LETTER)) {
            engine.completeTask(caseNumber, CaseTask.POST_LETTER, Map.of());
        }
    }

    /** What came back waits to be posted once more. What arrived late only counts from another day. */
    @OfPerson
    void on(NoticeNotDelivered event) {
        if (event.receivedOn() == null) {
            engine.startBesideAt(DELIVERY, event.caseNumber(), CaseTask.POST_LETTER.id(), is(event.notice()));
        }
    }

    /** With a decision that is taken back its notice ends inside the case. */
    @OfPerson
    void on(NoticeVoided event) {
        if (!event.type().isDecision()) {
            engine.tell(event.caseNumber(), CaseMessage.LETTER_VOIDED, is(event.notice()));
        }
    }

    @OfPerson
    void on(NoticeRetrieved event) {
        engine.correlate(event.caseNumber(), CaseMessage.NOTICE_RETRIEVED, is(event.notice()), Map.of());
    }

    /** What nobody retrieved yet goes out as a letter once its recipient does not want it on the portal any more. */
    @OfPerson
    void on(DeliveryChosen event) {
        if (event.delivery() != DeliveryChoice.PORTAL) {
            engine.tell(event.caseNumber(), CaseMessage.PORTAL_REVOKED);
        }
    }

    /** Only a payment that waits for finality goes on earlier by it. */
    @OfPerson
    void on(RemedyWaived event) {
        if (engine.awaits(event.caseNumber(), CaseMessage.REMEDY_WAIVED)) {
            engine.correlate(event.caseNumber(), CaseMessage.REMEDY_WAIVED, Map.of());
        }
    }

    private static Map<String, Object> is(NoticeId letter) {
        return Map.of(LETTER, letter.value().toString());
    }
}
