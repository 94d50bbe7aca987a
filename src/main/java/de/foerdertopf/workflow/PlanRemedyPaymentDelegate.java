package de.foerdertopf.workflow;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether what a remedy brought on top is still to be paid; where the case is being paid anyway, it goes along. */
@Component("planRemedyPaymentDelegate")
class PlanRemedyPaymentDelegate implements JavaDelegate {

    private final CaseEngine engine;
    private final Grants grants;
    private final Payments payments;

    PlanRemedyPaymentDelegate(CaseEngine engine, Grants grants, Payments payments) {
        this.engine = engine;
        this.grants = grants;
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        var pays = grants.find(caseNumber).isPresent()
                && payments.open(caseNumber).isPositive()
                && !engine.isRunning("disbursement", caseNumber);
        execution.setVariable(Variables.ANSWER, pays ? "PAY" : "NOTHING");
    }
}
