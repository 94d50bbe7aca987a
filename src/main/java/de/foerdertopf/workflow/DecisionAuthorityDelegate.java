package de.foerdertopf.workflow;

import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether a panel is still to be heard: by the fund's edition for the amount asked for, and once per case. */
@Component("decisionAuthorityDelegate")
class DecisionAuthorityDelegate implements JavaDelegate {

    private final PanelVotes panelVotes;

    DecisionAuthorityDelegate(PanelVotes panelVotes) {
        this.panelVotes = panelVotes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                Variables.NEEDS_PANEL, panelVotes.isAwaited(new CaseNumber(execution.getProcessBusinessKey())));
    }
}
