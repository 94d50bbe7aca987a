package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;

import de.foerdertopf.proofofuse.CloseCase;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.DecideInterest.InterestDecided;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a person about interest once what a notice claimed is back; the proof of what is left goes on meanwhile. */
@Component
class InterestProgress {

    private final CaseEngine engine;
    private final DecideInterest decideInterest;
    private final CloseCase closeCase;

    InterestProgress(CaseEngine engine, DecideInterest decideInterest, CloseCase closeCase) {
        this.engine = engine;
        this.decideInterest = decideInterest;
        this.closeCase = closeCase;
    }

    /** All is back that was to come; on what nobody need decide about, the case goes on to its end. */
    void repaid(CaseNumber caseNumber, Actor by) {
        var isToDecide =
                decideInterest.isToDecide(caseNumber) && !engine.isWaitingAt(caseNumber, CaseTask.DECIDE_INTEREST);
        engine.completeTask(
                caseNumber, CaseTask.AWAIT_REPAYMENT, Map.of(ANSWER, isToDecide ? Answer.INTEREST : Answer.SETTLED));
        if (isToDecide) {
            closeCase.proveRest(caseNumber, by);
        }
    }

    @OfPerson
    void on(InterestDecided event) {
        goOn(event.caseNumber());
    }

    /** Looks again at a case that waits there: about what is there to decide, and is the proof of a rest on its way? */
    @Transactional
    public void lookAgain(CaseNumber caseNumber) {
        if (decideInterest.isToDecide(caseNumber)) {
            closeCase.proveRest(caseNumber, Actor.SYSTEM);
        } else {
            goOn(caseNumber);
        }
    }

    private void goOn(CaseNumber caseNumber) {
        if (engine.isWaitingAt(caseNumber, CaseTask.DECIDE_INTEREST)) {
            engine.completeTask(caseNumber, CaseTask.DECIDE_INTEREST, Map.of());
        }
    }
}
