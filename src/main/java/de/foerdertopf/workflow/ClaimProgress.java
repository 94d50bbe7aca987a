package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;
import static de.foerdertopf.workflow.Variables.WAITS_UNTIL;

import de.foerdertopf.proofofuse.ClaimFollowed;
import de.foerdertopf.proofofuse.ClaimLeftover.LeftoverClaimed;
import de.foerdertopf.proofofuse.ClaimReinstated;
import de.foerdertopf.proofofuse.CorrectClaim.ClaimCorrected;
import de.foerdertopf.proofofuse.HearClaim.ClaimDropped;
import de.foerdertopf.proofofuse.HearClaim.ClaimHeard;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HearingProlonged;
import de.foerdertopf.proofofuse.RecordRepayment.GrantRepaid;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.RepaymentReversed;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves a case on whose money is claimed back: the hearing before, the end of the grant, what is paid and what the bank takes back. */
@Component
class ClaimProgress {

    /** Where the end of a hearing is waited for: before a revocation, and before a withdrawal or a claim. */
    private static final String HEARING_OVER = "timer_hearingOver";

    private static final String ANSWER_DUE = "timer_answerDue";

    private final CaseEngine engine;
    private final InterestProgress interest;
    private final ProofProgress proof;

    ClaimProgress(CaseEngine engine, InterestProgress interest, ProofProgress proof) {
        this.engine = engine;
        this.interest = interest;
        this.proof = proof;
    }

    /** What was paid back while the remedy was open ends the case only now. What a court lowered no letter says: a person writes it. */
    @OfPerson
    void on(ClaimReinstated event) {
        if (event.mistold()) {
            tellClaimAnew(event.caseNumber(), true);
        }
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
        if (event.reopens()) {
            proof.end(event.caseNumber());
            engine.goBack(
                    ProcessKey.PROOF_OF_USE.key(),
                    event.caseNumber(),
                    List.of(CaseTask.DECIDE_INTEREST.id(), ProofProgress.CLOSE_CASE),
                    CaseTask.AWAIT_REPAYMENT.id());
        }
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
            engine.waitLonger(event.caseNumber(), HEARING_OVER, CaseTask.DECIDE_REVOCATION, Map.of(), event.until());
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
        engine.startAt(
                ProcessKey.PROOF_OF_USE.key(),
                caseNumber,
                settled ? ProofProgress.CLOSE_CASE : CaseTask.AWAIT_REPAYMENT.id());
    }

    /** What the bank did after the grant had ended changed the claim, or was the last thing that the case waited for. */
    @OfPerson
    void on(ClaimFollowed event) {
        tellClaimAnew(event.caseNumber(), event.mistold());
        if (event.reopened()) {
            proof.end(event.caseNumber());
            engine.startBesideAt(
                    ProcessKey.PROOF_OF_USE.key(), event.caseNumber(), CaseTask.AWAIT_REPAYMENT.id(), Map.of());
        } else if (event.settled() && engine.isWaitingAt(event.caseNumber(), CaseTask.AWAIT_REPAYMENT)) {
            interest.repaid(event.caseNumber(), event.by());
        }
    }

    /** A letter that claims another sum is corrected by a person, once however often the bank answers. */
    private void tellClaimAnew(CaseNumber caseNumber, boolean mistold) {
        if (!mistold) {
            engine.tell(caseNumber, CaseMessage.CLAIM_CORRECTED);
        } else if (!engine.isWaitingAt(caseNumber, CaseTask.CORRECT_CLAIM)) {
            engine.startBeside(ProcessKey.CLAIM_CORRECTION.key(), caseNumber);
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
