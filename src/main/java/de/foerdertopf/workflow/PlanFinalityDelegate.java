package de.foerdertopf.workflow;

import de.foerdertopf.notice.Notices;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether payment waits until the notice is final, and until which day at least. */
@Component("planFinalityDelegate")
class PlanFinalityDelegate implements JavaDelegate {

    private final Notices notices;

    PlanFinalityDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var until = notices.paymentWaitsUntil(new CaseNumber(execution.getProcessBusinessKey()));
        execution.setVariable(Variables.ANSWER, until.isPresent() ? "WAIT" : "GO_ON");
        until.ifPresent(day -> execution.setVariable(Variables.WAITS_UNTIL, day.toString()));
    }
}
