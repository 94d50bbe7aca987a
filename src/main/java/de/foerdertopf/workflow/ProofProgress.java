package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;
import static de.foerdertopf.workflow.Variables.REPAYMENT_DUE;
import static de.foerdertopf.workflow.Variables.WAITS_UNTIL;

import de.foerdertopf.proofofuse.AcceptProof.ProofAccepted;
import de.foerdertopf.proofofuse.AskBackProof.ProofAskedBack;
import de.foerdertopf.proofofuse.ClaimFollowed;
import de.foerdertopf.proofofuse.ClaimLeftover.LeftoverClaimed;
import de.foerdertopf.proofofuse.ClaimReinstated;
import de.foerdertopf.proofofuse.CloseCase.RestToProve;
import de.foerdertopf.proofofuse.CorrectClaim.ClaimCorrected;
import de.foerdertopf.proofofuse.GrantGivenBack;
import de.foerdertopf.proofofuse.HearClaim.ClaimDropped;
import de.foerdertopf.proofofuse.HearClaim.ClaimHeard;
import de.foerdertopf.proofofuse.HearMissingProof.HearingSent;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HearingProlonged;
import de.foerdertopf.proofofuse.OpenProofOfUse.ProofDueDateChanged;
import de.foerdertopf.proofofuse.RecordRepayment.GrantRepaid;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.RepaymentReversed;
import de.foerdertopf.proofofuse.ReverseAcceptance.ProofAcceptanceReversed;
import de.foerdertopf.proofofuse.RevocationDropped;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves a case on from the day on which its money was paid: proof, claims for money back, interest. */
@Component
class ProofProgress {

    /** Where a proof is waited for. */
    private static final String AWAIT_PROOF = "subProcess_awaitProof";

    private static final String CLOSE_CASE = "serviceTask_closeCase";

    /** Where the end of a hearing is waited for: before a revocation, and before a withdrawal or a claim. */
    private static final String HEARING_OVER = "timer_hearingOver";

    private static final String ANSWER_DUE = "timer_answerDue";

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
        engine.correlate(event.caseNumber(), CaseMessage.PROOF_DUE_DATE_CHANGED, Map.of());
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
        engine.tell(caseNumber, CaseMessage.CLAIM_CORRECTED);
        if (engine.isWaitingAt(caseNumber, CaseTask.AWAIT_REPAYMENT) || isProofOn(caseNumber)) {
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

    /** What was paid back while the remedy was open ends the case only now. */
    @OfPerson
    void on(ClaimReinstated event) {
        if (event.settled() && engine.isWaitingAt(event.caseNumber(), CaseTask.AWAIT_REPAYMENT)) {
            interest.repaid(event.caseNumber(), event.by());
        }
    }

    /** On money that was claimed by a notice somebody decides about interest; what came back by itself bears none. */
    @OfPerson
    void on(GrantRepaid event) {
        if (event.complete()) {
            interest.repaid(event.caseNumber(), event.by());
        }
    }

    /** Had the case gone on with that money, it goes back to where it was waited for; also when it was over. */
    @OfPerson
    void on(RepaymentReversed event) {
        if (event.wasComplete()) {
            endProof(event.caseNumber());
            engine.goBack(
                    ProcessKey.PROOF_OF_USE.key(),
                    event.caseNumber(),
                    List.of(CaseTask.DECIDE_INTEREST.id(), CLOSE_CASE),
                    CaseTask.AWAIT_REPAYMENT.id());
        }
    }

    /** Whatever the proof of a rest waits for. */
    private void endProof(CaseNumber caseNumber) {
        if (isProofOn(caseNumber)) {
            engine.tell(caseNumber, CaseMessage.GRANT_WITHDRAWN);
        }
    }

    private boolean isProofOn(CaseNumber caseNumber) {
        return engine.awaits(caseNumber, CaseMessage.PROOF_SUBMITTED)
                || engine.isWaitingAt(caseNumber, CaseTask.CHECK_PROOF);
    }

    /** Nobody decides before the group could answer. */
    @OfPerson
    void on(ClaimHeard event) {
        engine.startBeside(
                ProcessKey.CLAIM.key(),
                event.caseNumber(),
                Map.of(
                        ANSWER,
                        event.about().name(),
                        WAITS_UNTIL,
                        event.answerDueOn().toString()));
    }

    /** Nobody is asked to decide while the group may still answer. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(HearingProlonged event) {
        var about = event.about();
        if (about == null) {
            engine.waitLonger(event.caseNumber(), HEARING_OVER, CaseTask.DECIDE_REVOCATION, event.until());
        } else {
            engine.waitLonger(
                    event.caseNumber(),
                    ANSWER_DUE,
                    about == HeardClaim.About.WITHDRAWAL ? CaseTask.DECIDE_WITHDRAWAL : CaseTask.DECIDE_REPAYMENT,
                    Map.of(ANSWER, about.name()),
                    event.until());
        }
    }

    @OfPerson
    void on(ClaimDropped event) {
        settled(event.caseNumber(), event.about());
    }

    @OfPerson
    void on(LeftoverClaimed event) {
        claimed(event.caseNumber(), CaseTask.DECIDE_REPAYMENT, HeardClaim.About.REPAYMENT);
    }

    /**
     * Whatever the proof waits for ends with it; the repayment is awaited beside the case's process. Where nothing was paid and nothing
     * can go out any more, the case is over.
     */
    @OfPerson
    void on(GrantWithdrawn event) {
        claimed(event.caseNumber(), CaseTask.DECIDE_WITHDRAWAL, HeardClaim.About.WITHDRAWAL);
        endGrant(event.caseNumber(), event.settled());
    }

    /** As after a withdrawal. */
    @OfPerson
    void on(GrantRenounced event) {
        endGrant(event.caseNumber(), event.settled());
    }

    private void endGrant(CaseNumber caseNumber, boolean settled) {
        engine.tell(caseNumber, CaseMessage.GRANT_WITHDRAWN);
        engine.startAt(ProcessKey.PROOF_OF_USE.key(), caseNumber, settled ? CLOSE_CASE : CaseTask.AWAIT_REPAYMENT.id());
    }

    /** What the bank did after the grant had ended changed the claim, or was the last thing that the case waited for. */
    @OfPerson
    void on(ClaimFollowed event) {
        tellClaimAnew(event);
        if (event.reopened()) {
            endProof(event.caseNumber());
            engine.startBesideAt(
                    ProcessKey.PROOF_OF_USE.key(), event.caseNumber(), CaseTask.AWAIT_REPAYMENT.id(), Map.of());
        } else if (event.settled() && engine.isWaitingAt(event.caseNumber(), CaseTask.AWAIT_REPAYMENT)) {
            interest.repaid(event.caseNumber(), event.by());
        }
    }

    /** A letter that claims another sum is corrected by a person, once however often the bank answers. */
    private void tellClaimAnew(ClaimFollowed event) {
        if (!event.mistold()) {
            engine.tell(event.caseNumber(), CaseMessage.CLAIM_CORRECTED);
        } else if (!engine.isWaitingAt(event.caseNumber(), CaseTask.CORRECT_CLAIM)) {
            engine.startBeside(ProcessKey.CLAIM_CORRECTION.key(), event.caseNumber());
        }
    }

    @OfPerson
    void on(ClaimCorrected event) {
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.CORRECT_CLAIM)) {
            engine.completeTask(event.caseNumber(), CaseTask.CORRECT_CLAIM, Map.of());
        }
    }

    /** In the first moments of the day on which it may be decided, the task may not be there yet. */
    private void claimed(CaseNumber caseNumber, CaseTask task, HeardClaim.About about) {
        if (engine.isWaitingAt(caseNumber, task)) {
            engine.completeTask(caseNumber, task, Map.of());
        } else {
            settled(caseNumber, about);
        }
    }

    private void settled(CaseNumber caseNumber, HeardClaim.About about) {
        engine.tell(caseNumber, CaseMessage.CLAIM_SETTLED, Map.of(ANSWER, about.name()));
    }
}
