package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.LETTER;

import de.foerdertopf.application.ChooseDelivery.DeliveryChosen;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.MailNoticeAgain.NoticeMailedAgain;
import de.foerdertopf.notice.delivery.NoticeIssued;
import de.foerdertopf.notice.delivery.NoticeNotSent;
import de.foerdertopf.notice.delivery.NoticePosted;
import de.foerdertopf.notice.delivery.NoticeProvided;
import de.foerdertopf.notice.delivery.NoticeRetrieved;
import de.foerdertopf.notice.delivery.NoticeSent;
import de.foerdertopf.notice.delivery.NoticeVoided;
import de.foerdertopf.notice.delivery.ReportNotDelivered.NoticeNotDelivered;
import de.foerdertopf.notice.delivery.SendNotice.NoticeToPost;
import de.foerdertopf.notice.remedy.RemedyWaived;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
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

    private static final String SEND = "serviceTask_sendNotice";

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
            engine.startBeside(ProcessKey.DELIVERY.key(), event.caseNumber(), letter);
        }
    }

    /** Nobody waits for a letter on paper that is older than this model, but a payment may wait for the notice of its decision. */
    @OfPerson
    void on(NoticePosted event) {
        goesOn(event.caseNumber(), event.notice(), event.type().isDecision());
    }

    /** A letter that did not arrive goes out by mail once more, and waits for the mail server again. */
    @OfPerson
    void on(NoticeMailedAgain event) {
        if (!goesOn(event.caseNumber(), event.notice(), event.type().isDecision())) {
            sendBeside(event.caseNumber(), event.notice());
        }
    }

    private boolean goesOn(CaseNumber caseNumber, NoticeId notice, boolean ofDecision) {
        var letter = is(notice);
        for (var task : List.of(CaseTask.POST_LETTER, CaseTask.CHOOSE_DELIVERY)) {
            if (engine.isWaitingAt(caseNumber, task, letter)) {
                engine.completeTask(caseNumber, task, letter, Map.of());
                return task == CaseTask.CHOOSE_DELIVERY;
            }
        }
        if (ofDecision && engine.isWaitingAt(caseNumber, CaseTask.POST_LETTER)) {
            engine.completeTask(caseNumber, CaseTask.POST_LETTER, Map.of());
        }
        return false;
    }

    /** The mail server took the mail. Where an older model did not wait for it, nothing is left to do. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(NoticeSent event) {
        mailTaken(event.caseNumber(), event.notice());
    }

    @EventListener
    @Order(OfPerson.ORDER)
    void on(NoticeProvided event) {
        if (!mailTaken(event.caseNumber(), event.notice())) {
            sendBeside(event.caseNumber(), event.notice());
        }
    }

    /** The consent to the portal was gone when the mail left: a letter goes out. What waits for its posting at once moves by itself. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(NoticeToPost event) {
        mailTaken(event.caseNumber(), event.notice());
    }

    private boolean mailTaken(CaseNumber caseNumber, NoticeId notice) {
        var letter = is(notice);
        if (!engine.awaits(caseNumber, CaseMessage.MAIL_ACCEPTED, letter)) {
            return false;
        }
        engine.correlate(caseNumber, CaseMessage.MAIL_ACCEPTED, letter, Map.of());
        return true;
    }

    private void sendBeside(CaseNumber caseNumber, NoticeId notice) {
        engine.startBesideAt(ProcessKey.DELIVERY.key(), caseNumber, SEND, is(notice));
    }

    /** The mail server refused the mail: a person finds another way. What lies on the portal goes out as a letter. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(NoticeNotSent event) {
        var letter = is(event.notice());
        if (engine.awaits(event.caseNumber(), CaseMessage.MAIL_REFUSED, letter)) {
            engine.correlate(event.caseNumber(), CaseMessage.MAIL_REFUSED, letter, Map.of());
        } else if (engine.awaits(event.caseNumber(), CaseMessage.PORTAL_REVOKED, letter)) {
            engine.tell(event.caseNumber(), CaseMessage.PORTAL_REVOKED, letter);
        } else {
            engine.startBesideAt(ProcessKey.DELIVERY.key(), event.caseNumber(), CaseTask.CHOOSE_DELIVERY.id(), letter);
        }
    }

    /** What came back waits to go out once more. What arrived late only counts from another day. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(NoticeNotDelivered event) {
        if (event.receivedOn() == null) {
            engine.startBesideAt(
                    ProcessKey.DELIVERY.key(), event.caseNumber(), CaseTask.CHOOSE_DELIVERY.id(), is(event.notice()));
        }
    }

    /** With a decision that is taken back its notice ends inside the case. The house voids letters by itself, too: what was overtaken. */
    @EventListener
    @Order(OfPerson.ORDER)
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
