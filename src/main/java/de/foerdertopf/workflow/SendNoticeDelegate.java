package de.foerdertopf.workflow;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.SendNotice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the letter on its way; on the portal it waits for its recipient, on paper for a person of the house. */
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
        var retrieval = sent.retrieval();
        if (sent.channel() == NoticeChannel.PORTAL && retrieval != null) {
            execution.setVariable(Variables.ANSWER, "PORTAL");
            execution.setVariable(Variables.WAITS_UNTIL, retrieval.retrieveBy().toString());
        } else {
            execution.setVariable(Variables.ANSWER, sent.channel() == NoticeChannel.EMAIL ? "EMAIL" : "LETTER");
        }
    }
}
