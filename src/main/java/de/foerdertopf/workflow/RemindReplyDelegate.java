package de.foerdertopf.workflow;

import de.foerdertopf.assessment.RemindOfReply;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a group of its answer before the day on which it is due; nothing else follows from it. */
@Component("remindReplyDelegate")
class RemindReplyDelegate implements JavaDelegate {

    private final RemindOfReply remindOfReply;

    RemindReplyDelegate(RemindOfReply remindOfReply) {
        this.remindOfReply = remindOfReply;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindOfReply.remindInTime(new CaseNumber(execution.getProcessBusinessKey()), Actor.SYSTEM);
    }
}
