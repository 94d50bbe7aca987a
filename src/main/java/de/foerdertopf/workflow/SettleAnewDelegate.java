package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.SettleAnew;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has an accepted proof checked once more when a remedy was paid after it, also where the case was closed already. */
@Component("settleAnewDelegate")
class SettleAnewDelegate implements JavaDelegate {

    private final SettleAnew settleAnew;
    private final CaseEngine engine;

    SettleAnewDelegate(SettleAnew settleAnew, CaseEngine engine) {
        this.settleAnew = settleAnew;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        if (!settleAnew.settle(caseNumber, Actor.SYSTEM)) {
            return;
        }
        if (engine.awaits(caseNumber, CaseMessage.PROOF_ACCEPTANCE_REVERSED)) {
            engine.tell(caseNumber, CaseMessage.PROOF_ACCEPTANCE_REVERSED);
        } else {
            engine.startAt("proof-of-use", caseNumber, CaseTask.CHECK_PROOF.id());
        }
    }
}
