package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.OpenProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on a proof is owed, due on the day that the edition says; unless the grant ended before it was paid in full. */
@Component("openProofOfUseDelegate")
class OpenProofOfUseDelegate implements JavaDelegate {

    private final OpenProofOfUse openProofOfUse;

    OpenProofOfUseDelegate(OpenProofOfUse openProofOfUse) {
        this.openProofOfUse = openProofOfUse;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var owed = openProofOfUse.open(new CaseNumber(execution.getProcessBusinessKey()), Actor.SYSTEM);
        execution.setVariable(Variables.ANSWER, owed ? "OWED" : "OVER");
    }
}
