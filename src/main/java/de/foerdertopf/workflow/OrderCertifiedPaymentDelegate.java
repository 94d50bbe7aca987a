package de.foerdertopf.workflow;

import de.foerdertopf.disbursement.AskForAnotherAccount;
import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Orders a payment that was certified with the decision, if nothing holds it back; else a person is asked, if anything is open. */
@Component("orderCertifiedPaymentDelegate")
class OrderCertifiedPaymentDelegate implements JavaDelegate {

    private final OrderCertifiedPayment orderCertifiedPayment;
    private final AskForAnotherAccount askForAnotherAccount;
    private final Payments payments;

    OrderCertifiedPaymentDelegate(
            OrderCertifiedPayment orderCertifiedPayment, AskForAnotherAccount askForAnotherAccount, Payments payments) {
        this.orderCertifiedPayment = orderCertifiedPayment;
        this.askForAnotherAccount = askForAnotherAccount;
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.ANSWER, answer(new CaseNumber(execution.getProcessBusinessKey())));
    }

    private String answer(CaseNumber caseNumber) {
        if (orderCertifiedPayment.orderIfPossible(caseNumber)) {
            return "ORDERED";
        }
        askForAnotherAccount.askIfNeeded(caseNumber);
        return payments.open(caseNumber).isPositive() ? "ASK" : "NOTHING";
    }
}
