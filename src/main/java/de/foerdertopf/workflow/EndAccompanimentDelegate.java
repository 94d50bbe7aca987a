package de.foerdertopf.workflow;

import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the accompaniment of a case that is over: no review falls due any more, and nobody is asked to hold one. */
@Component("endAccompanimentDelegate")
class EndAccompanimentDelegate implements JavaDelegate {

    private final CaseEngine engine;

    EndAccompanimentDelegate(CaseEngine engine) {
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        engine.tell(new CaseNumber(execution.getProcessBusinessKey()), CaseMessage.PROJECT_OVER);
    }
}
