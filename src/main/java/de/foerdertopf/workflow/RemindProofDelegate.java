package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.RemindProof;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Offers help with the proof, or asks for it. */
@Component("remindProofDelegate")
class RemindProofDelegate implements JavaDelegate {

    private final RemindProof remindProof;

    RemindProofDelegate(RemindProof remindProof) {
        this.remindProof = remindProof;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindProof.remind(new CaseNumber(execution.getProcessBusinessKey()), Actor.SYSTEM);
    }
}
