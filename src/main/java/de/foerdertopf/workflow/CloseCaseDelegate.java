package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.CloseCase;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case in which nothing is open any more. */
@Component("closeCaseDelegate")
class CloseCaseDelegate implements JavaDelegate {

    private final CloseCase closeCase;

    CloseCaseDelegate(CloseCase closeCase) {
        this.closeCase = closeCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeCase.close(new CaseNumber(execution.getProcessBusinessKey()), Actor.SYSTEM);
    }
}
