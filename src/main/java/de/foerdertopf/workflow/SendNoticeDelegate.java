package de.foerdertopf.workflow;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.SendNotice;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the notice on its way; on paper it waits for a person. */
@Component("sendNoticeDelegate")
class SendNoticeDelegate implements JavaDelegate {

    private final Notices notices;
    private final SendNotice sendNotice;

    SendNoticeDelegate(Notices notices, SendNotice sendNotice) {
        this.notices = notices;
        this.sendNotice = sendNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        var channel =
                sendNotice.send(notices.ofDecision(caseNumber).orElseThrow().id());
        execution.setVariable(Variables.ANSWER, channel == NoticeChannel.EMAIL ? "EMAIL" : "LETTER");
    }
}
