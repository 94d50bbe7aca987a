package de.foerdertopf.workflow;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.DecisionBody;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the fund's edition whether a panel is heard for the amount asked for. */
@Component("decisionAuthorityDelegate")
class DecisionAuthorityDelegate implements JavaDelegate {

    private final Applications applications;
    private final Funds funds;

    DecisionAuthorityDelegate(Applications applications, Funds funds) {
        this.applications = applications;
        this.funds = funds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.require(new CaseNumber(execution.getProcessBusinessKey()));
        var body = funds.edition(application.edition())
                .rules()
                .bodyFor(application.answers().amountRequested());
        execution.setVariable(Variables.NEEDS_PANEL, body == DecisionBody.PANEL_ADVISES);
    }
}
