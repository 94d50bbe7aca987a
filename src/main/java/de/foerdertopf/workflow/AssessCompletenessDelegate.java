package de.foerdertopf.workflow;

import de.foerdertopf.assessment.AssessCase;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets all rules look at the application, so that a person finds the findings ready. */
@Component("assessCompletenessDelegate")
class AssessCompletenessDelegate implements JavaDelegate {

    private final AssessCase assessCase;

    AssessCompletenessDelegate(AssessCase assessCase) {
        this.assessCase = assessCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessCase.assess(new CaseNumber(execution.getProcessBusinessKey()), Actor.SYSTEM);
    }
}
