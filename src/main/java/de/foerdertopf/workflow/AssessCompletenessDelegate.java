package de.foerdertopf.workflow;

import de.foerdertopf.assessment.AssessCase;
import de.foerdertopf.notice.AcknowledgeApplication;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets all rules look at the application, so that a person finds the findings ready, and acknowledges it to the group. */
@Component("assessCompletenessDelegate")
class AssessCompletenessDelegate implements JavaDelegate {

    private final AssessCase assessCase;
    private final AcknowledgeApplication acknowledgeApplication;

    AssessCompletenessDelegate(AssessCase assessCase, AcknowledgeApplication acknowledgeApplication) {
        this.assessCase = assessCase;
        this.acknowledgeApplication = acknowledgeApplication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        assessCase.assess(caseNumber, Actor.SYSTEM);
        acknowledgeApplication.acknowledge(caseNumber, Actor.SYSTEM);
    }
}
