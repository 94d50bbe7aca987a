package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;

import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.proofofuse.CloseCase;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.DecideInterest.InterestDecided;
import de.foerdertopf.proofofuse.FallenInterest;
import de.foerdertopf.proofofuse.InterestFell;
import de.foerdertopf.proofofuse.InterestWithdrawn;
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
    private final FallenInterest fallenInterest;

    InterestProgress(
            CaseEngine engine, DecideInterest decideInterest, CloseCase closeCase, FallenInterest fallenInterest) {
        this.engine = engine;
        this.decideInterest = decideInterest;
        this.closeCase = closeCase;
        this.fallenInterest = fallenInterest;
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

    /** Where a remedy helps in part against a notice of interest, a person decides anew what is to be paid. */
    @OfPerson
    void on(ObjectionDecided event) {
        var caseNumber = event.caseNumber();
        if (!event.overtaken()
                && event.contested() == NoticeType.INTEREST
                && event.outcome() == RaisedObjection.Outcome.PARTLY_UPHELD
                && decideInterest.isToDecide(caseNumber)
                && !engine.isWaitingAt(caseNumber, CaseTask.DECIDE_INTEREST)) {
            engine.startBesideAt(ProcessKey.PROOF_OF_USE.key(), caseNumber, CaseTask.DECIDE_INTEREST.id(), Map.of());
        }
    }

    /** A letter that has gone and asks for interest that fell is taken back by a person, together with whatever else her letters say wrongly. */
    @OfPerson
    void on(InterestFell event) {
        if (event.toWithdraw() && !engine.isWaitingAt(event.caseNumber(), CaseTask.CORRECT_CLAIM)) {
            engine.startBeside(ProcessKey.CLAIM_CORRECTION.key(), event.caseNumber());
        }
    }

    /** No letter asks for too much any more, unless for interest that fell. */
    void claimIsRight(CaseNumber caseNumber) {
        if (fallenInterest.of(caseNumber).isEmpty()) {
            engine.tell(caseNumber, CaseMessage.CLAIM_CORRECTED);
        }
    }

    @OfPerson
    void on(InterestWithdrawn event) {
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.CORRECT_CLAIM)) {
            engine.completeTask(event.caseNumber(), CaseTask.CORRECT_CLAIM, Map.of());
        }
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
