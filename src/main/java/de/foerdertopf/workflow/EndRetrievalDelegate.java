package de.foerdertopf.workflow;

import de.foerdertopf.notice.EndRetrieval;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a notice off the portal that nobody retrieved; then a person posts it. */
@Component("endRetrievalDelegate")
class EndRetrievalDelegate implements JavaDelegate {

    private final Notices notices;
    private final EndRetrieval endRetrieval;

    EndRetrievalDelegate(Notices notices, EndRetrieval endRetrieval) {
        this.notices = notices;
        this.endRetrieval = endRetrieval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        endRetrieval.end(notices.ofDecision(caseNumber).orElseThrow().id());
    }
}
