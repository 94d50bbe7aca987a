package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.RemindProof;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks when the group is next reminded of its proof, or when a person must look at the case. */
@Component("planReminderDelegate")
class PlanReminderDelegate implements JavaDelegate {

    private final RemindProof remindProof;

    PlanReminderDelegate(RemindProof remindProof) {
        this.remindProof = remindProof;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = remindProof.next(new CaseNumber(execution.getProcessBusinessKey()));
        execution.setVariable(Variables.WAITS_UNTIL, next.on().toString());
        execution.setVariable(Variables.REMINDER, next.missing() ? "OVERDUE" : "REMIND");
    }
}
