package de.foerdertopf.workflow;

import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Orders a payment that was certified with the decision, if nothing holds it back; else a person is asked. */
@Component("orderCertifiedPaymentDelegate")
class OrderCertifiedPaymentDelegate implements JavaDelegate {

    private final OrderCertifiedPayment orderCertifiedPayment;

    OrderCertifiedPaymentDelegate(OrderCertifiedPayment orderCertifiedPayment) {
        this.orderCertifiedPayment = orderCertifiedPayment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ordered = orderCertifiedPayment.orderIfPossible(new CaseNumber(execution.getProcessBusinessKey()));
        execution.setVariable(Variables.ANSWER, ordered ? "ORDERED" : "ASK");
    }
}
