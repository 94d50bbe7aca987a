package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.OpenProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on a proof is owed, due on the day that the edition says. */
@Component("openProofOfUseDelegate")
class OpenProofOfUseDelegate implements JavaDelegate {

    private final OpenProofOfUse openProofOfUse;

    OpenProofOfUseDelegate(OpenProofOfUse openProofOfUse) {
        this.openProofOfUse = openProofOfUse;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openProofOfUse.open(new CaseNumber(execution.getProcessBusinessKey()), Actor.SYSTEM);
    }
}
