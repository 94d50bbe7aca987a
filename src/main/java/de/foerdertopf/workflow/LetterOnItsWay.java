package de.foerdertopf.workflow;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.CaseNumber;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which letter a process brings on its way: the one that it was told, or the notice of the decision where its model is older. */
@Component
class LetterOnItsWay {

    private final Notices notices;

    LetterOnItsWay(Notices notices) {
        this.notices = notices;
    }

    NoticeId of(DelegateExecution execution) {
        return execution.getVariable(Variables.LETTER) instanceof String id
                ? new NoticeId(UUID.fromString(id))
                : notices.ofDecision(new CaseNumber(execution.getProcessBusinessKey()))
                        .orElseThrow()
                        .id();
    }
}
