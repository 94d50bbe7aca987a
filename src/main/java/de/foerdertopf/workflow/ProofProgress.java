package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;
import static de.foerdertopf.workflow.Variables.REPAYMENT_DUE;
import static de.foerdertopf.workflow.Variables.WAITS_UNTIL;

import de.foerdertopf.proofofuse.AcceptProof.ProofAccepted;
import de.foerdertopf.proofofuse.AskBackProof.ProofAskedBack;
import de.foerdertopf.proofofuse.CloseCase.RestToProve;
import de.foerdertopf.proofofuse.GrantGivenBack;
import de.foerdertopf.proofofuse.GrantNotGivenBack;
import de.foerdertopf.proofofuse.HearMissingProof.HearingSent;
import de.foerdertopf.proofofuse.OpenProofOfUse.ProofDueDateChanged;
import de.foerdertopf.proofofuse.ReverseAcceptance.ProofAcceptanceReversed;
import de.foerdertopf.proofofuse.RevocationDropped;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves a case on from the day on which its money was paid: the proof of its use, and the end of a grant whose proof never came. */
@Component
class ProofProgress {

    /** Where a proof is waited for. */
    private static final String AWAIT_PROOF = "subProcess_awaitProof";

    static final String CLOSE_CASE = "serviceTask_closeCase";

    private final CaseEngine engine;
    private final InterestProgress interest;

    ProofProgress(CaseEngine engine, InterestProgress interest) {
        this.engine = engine;
        this.interest = interest;
    }

    @OfPerson
    void on(ProofOfUseSubmitted event) {
        engine.correlate(event.caseNumber(), CaseMessage.PROOF_SUBMITTED, Map.of());
    }

    @OfPerson
    void on(ProofDueDateChanged event) {
        engine.tell(event.caseNumber(), CaseMessage.PROOF_DUE_DATE_CHANGED);
    }

    /** Nothing is left whose use could be proved: no reminder comes any more. */
    @OfPerson
    void on(GrantGivenBack event) {
        if (engine.awaits(event.caseNumber(), CaseMessage.GRANT_GIVEN_BACK)) {
            engine.correlate(event.caseNumber(), CaseMessage.GRANT_GIVEN_BACK, Map.of());
            return;
        }
        // Begun under a model that did not know this end: it takes the way of a proof that asks nothing back.
        engine.correlate(event.caseNumber(), CaseMessage.PROOF_SUBMITTED, Map.of());
        engine.completeTask(
                event.caseNumber(), CaseTask.CHECK_PROOF, Map.of(ANSWER, Answer.ACCEPTED, REPAYMENT_DUE, false));
    }

    /** It is waited for as before, also beside a case that was over. */
    @OfPerson
    void on(GrantNotGivenBack event) {
        engine.goBack(ProcessKey.PROOF_OF_USE.key(), event.caseNumber(), List.of(CLOSE_CASE), AWAIT_PROOF);
    }

    @OfPerson
    void on(ProofAskedBack event) {
        engine.completeTask(event.caseNumber(), CaseTask.CHECK_PROOF, Map.of(ANSWER, Answer.ASKED_BACK));
    }

    @OfPerson
    void on(ProofAccepted event) {
        engine.completeTask(
                event.caseNumber(),
                CaseTask.CHECK_PROOF,
                Map.of(ANSWER, Answer.ACCEPTED, REPAYMENT_DUE, event.open().isPositive()));
    }

    /** A case that is over already is checked once more beside its ended process. */
    @OfPerson
    void on(ProofAcceptanceReversed event) {
        if (event.wasClosed()) {
            engine.startAt(ProcessKey.PROOF_OF_USE.key(), event.caseNumber(), CaseTask.CHECK_PROOF.id());
        } else {
            engine.correlate(event.caseNumber(), CaseMessage.PROOF_ACCEPTANCE_REVERSED, Map.of());
        }
    }

    @OfPerson
    void on(HearingSent event) {
        engine.completeTask(
                event.caseNumber(),
                CaseTask.MISSING_PROOF,
                Map.of(WAITS_UNTIL, event.answerDueOn().toString()));
    }

    /** With the grant the reviews of its project end. */
    @OfPerson
    void on(GrantRevoked event) {
        engine.completeTask(event.caseNumber(), CaseTask.DECIDE_REVOCATION, Map.of());
        engine.tell(event.caseNumber(), CaseMessage.PROJECT_OVER);
    }

    /** A case that was paid back and closed waits for its proof, or for its check, beside its ended process. */
    @OfPerson
    void on(RevocationDropped event) {
        var caseNumber = event.caseNumber();
        var checked = event.follows() == RevocationDropped.Follows.CHECK;
        interest.claimIsRight(caseNumber);
        if (engine.isWaitingAt(caseNumber, CaseTask.AWAIT_REPAYMENT) || isOn(caseNumber)) {
            engine.end(ProcessKey.PROOF_OF_USE.key(), caseNumber, CaseTask.DECIDE_INTEREST);
        }
        if (event.follows() == RevocationDropped.Follows.NOTHING) {
            engine.tell(caseNumber, CaseMessage.GRANT_WITHDRAWN);
        } else if (event.wasClosed()) {
            engine.startAt(
                    ProcessKey.PROOF_OF_USE.key(), caseNumber, checked ? CaseTask.CHECK_PROOF.id() : AWAIT_PROOF);
        } else if (engine.isWaitingAt(caseNumber, CaseTask.AWAIT_REPAYMENT)) {
            engine.correlate(
                    caseNumber,
                    checked ? CaseMessage.PROOF_ACCEPTANCE_REVERSED : CaseMessage.REVOCATION_DROPPED,
                    Map.of());
        } else if (engine.isWaitingAt(caseNumber, CaseTask.DECIDE_INTEREST)) {
            engine.goBack(
                    ProcessKey.PROOF_OF_USE.key(),
                    caseNumber,
                    List.of(CaseTask.DECIDE_INTEREST.id()),
                    checked ? CaseTask.CHECK_PROOF.id() : AWAIT_PROOF);
        }
        // Else the proof of what had been left is awaited or checked already.
    }

    /** What was withdrawn came back: beside the end of that claim the use of the rest is proved. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(RestToProve event) {
        engine.startBesideAt(
                ProcessKey.PROOF_OF_USE.key(),
                event.caseNumber(),
                event.checked() ? CaseTask.CHECK_PROOF.id() : AWAIT_PROOF,
                Map.of());
    }

    /** Ends whatever the proof of a rest waits for. */
    void end(CaseNumber caseNumber) {
        if (isOn(caseNumber)) {
            engine.tell(caseNumber, CaseMessage.GRANT_WITHDRAWN);
        }
    }

    private boolean isOn(CaseNumber caseNumber) {
        return engine.awaits(caseNumber, CaseMessage.PROOF_SUBMITTED)
                || engine.isWaitingAt(caseNumber, CaseTask.CHECK_PROOF);
    }
}
