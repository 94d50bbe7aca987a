package de.foerdertopf.workflow;

import de.foerdertopf.notice.NoticeState;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.SendNotice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the letter on its way: its mail waits for the mail server, a letter on paper for a person of the house. */
@Component("sendNoticeDelegate")
class SendNoticeDelegate implements JavaDelegate {

    private final LetterOnItsWay letter;
    private final Notices notices;
    private final SendNotice sendNotice;

    SendNoticeDelegate(LetterOnItsWay letter, Notices notices, SendNotice sendNotice) {
        this.letter = letter;
        this.notices = notices;
        this.sendNotice = sendNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = letter.of(execution);
        sendNotice.send(notice);
        var sent = notices.require(notice);
        execution.setVariable(Variables.ANSWER, answer(sent.state()));
        var retrieval = sent.retrieval();
        if (sent.state() == NoticeState.PROVIDED && retrieval != null) {
            execution.setVariable(Variables.WAITS_UNTIL, retrieval.retrieveBy().toString());
        }
    }

    /** Also for a step that is taken a second time. */
    private static String answer(NoticeState state) {
        return switch (state) {
            case SENDING -> "EMAIL";
            case PROVIDED -> "PORTAL";
            case SENT -> "SENT";
            default -> "LETTER";
        };
    }
}
