package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;
import static de.foerdertopf.workflow.Variables.FULLY_PAID;
import static de.foerdertopf.workflow.Variables.OUTCOME;
import static de.foerdertopf.workflow.Variables.REPAYMENT_DUE;
import static de.foerdertopf.workflow.Variables.WAITS_UNTIL;

import de.foerdertopf.applicant.ConfirmAccount.AccountConfirmed;
import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.ChooseDelivery.DeliveryChosen;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.RecordConductCertificate.ConductCertificateSeen;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.assessment.AnswerSilence.ContinuedWithoutReply;
import de.foerdertopf.assessment.AnswerSilence.ReplyPeriodExtended;
import de.foerdertopf.assessment.ConfirmCompleteness.CompletenessConfirmed;
import de.foerdertopf.assessment.ReplyToRequest.InformationReplied;
import de.foerdertopf.assessment.RequestInformation.InformationRequested;
import de.foerdertopf.counselling.ClarifyCounselling.CounsellingClarified;
import de.foerdertopf.counselling.HoldJointReview.JointReviewHeld;
import de.foerdertopf.decision.DecisionTaken;
import de.foerdertopf.decision.ProposeDecision.DecisionProposed;
import de.foerdertopf.decision.RecordPanelVote.PanelVoteRecorded;
import de.foerdertopf.decision.SendBackProposal.ProposalSentBack;
import de.foerdertopf.decision.TakeBackDecision.DecisionTakenBack;
import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentOrderCancelled;
import de.foerdertopf.disbursement.PaymentOrdered;
import de.foerdertopf.disbursement.PaymentReleased;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeIssued;
import de.foerdertopf.notice.NoticePosted;
import de.foerdertopf.notice.NoticeRetrieved;
import de.foerdertopf.notice.ObjectionDecided;
import de.foerdertopf.notice.ObjectionReceived;
import de.foerdertopf.notice.RemedyWaived;
import de.foerdertopf.proofofuse.AcceptProof.ProofAccepted;
import de.foerdertopf.proofofuse.AskBackProof.ProofAskedBack;
import de.foerdertopf.proofofuse.ClaimReinstated;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.DecideInterest.InterestDecided;
import de.foerdertopf.proofofuse.HearMissingProof.HearingSent;
import de.foerdertopf.proofofuse.OpenProofOfUse.ProofDueDateChanged;
import de.foerdertopf.proofofuse.RecordRepayment.GrantRepaid;
import de.foerdertopf.proofofuse.ReverseAcceptance.ProofAcceptanceReversed;
import de.foerdertopf.proofofuse.RevocationDropped;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets each deed of a person move its case on. The one place that says which event takes which step. */
@Component
class CaseProgress {

    private static final String OBJECTION = "objection";
    private static final String PROOF_OF_USE = "proof-of-use";

    /** Where every fund's process decides. */
    private static final String DECISION = "callActivity_decision";

    /** Where a proof is waited for. */
    private static final String AWAIT_PROOF = "subProcess_awaitProof";

    private final CaseEngine engine;
    private final Applications applications;
    private final Funds funds;
    private final OrderCertifiedPayment certified;
    private final DecideInterest decideInterest;

    CaseProgress(
            CaseEngine engine,
            Applications applications,
            Funds funds,
            OrderCertifiedPayment certified,
            DecideInterest decideInterest) {
        this.engine = engine;
        this.applications = applications;
        this.funds = funds;
        this.certified = certified;
        this.decideInterest = decideInterest;
    }

    @OfPerson
    void on(ApplicationSubmitted event) {
        begin(event.caseNumber());
    }

    @OfPerson
    void on(ApplicationWithdrawn event) {
        engine.correlate(event.caseNumber(), CaseMessage.APPLICATION_WITHDRAWN, Map.of());
    }

    @OfPerson
    void on(WithdrawalReversed event) {
        begin(event.caseNumber());
    }

    @OfPerson
    void on(CompletenessConfirmed event) {
        engine.completeTask(event.caseNumber(), CaseTask.CONFIRM_COMPLETENESS, Map.of(ANSWER, "COMPLETE"));
    }

    /** Something is missing: found by the check, or only when the case was to be decided. */
    @OfPerson
    void on(InformationRequested event) {
        var dueOn = event.dueOn().toString();
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.DECIDE)) {
            engine.completeTask(
                    event.caseNumber(),
                    CaseTask.DECIDE,
                    Map.of(ANSWER, "DECIDED", OUTCOME, "RETURNED", WAITS_UNTIL, dueOn));
        } else {
            engine.completeTask(
                    event.caseNumber(), CaseTask.CONFIRM_COMPLETENESS, Map.of(ANSWER, "REQUESTED", WAITS_UNTIL, dueOn));
        }
    }

    @OfPerson
    void on(InformationReplied event) {
        if (engine.awaits(event.caseNumber(), CaseMessage.INFORMATION_REPLIED)) {
            engine.correlate(event.caseNumber(), CaseMessage.INFORMATION_REPLIED, Map.of());
        } else {
            engine.completeTask(event.caseNumber(), CaseTask.REPLY, Map.of());
        }
    }

    @OfPerson
    void on(ReplyPeriodExtended event) {
        engine.completeTask(
                event.caseNumber(),
                CaseTask.NO_ANSWER,
                Map.of(ANSWER, "WAIT", WAITS_UNTIL, event.dueOn().toString()));
    }

    @OfPerson
    void on(ContinuedWithoutReply event) {
        engine.completeTask(event.caseNumber(), CaseTask.NO_ANSWER, Map.of(ANSWER, "DECIDE"));
    }

    @OfPerson
    void on(CounsellingClarified event) {
        engine.completeTask(event.caseNumber(), CaseTask.CLARIFY_COUNSELLING, Map.of());
    }

    /** Reviews may be held at any time; the planned one is done with it. */
    @OfPerson
    void on(JointReviewHeld event) {
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.JOINT_REVIEW)) {
            engine.completeTask(event.caseNumber(), CaseTask.JOINT_REVIEW, Map.of());
        }
    }

    @OfPerson
    void on(PanelVoteRecorded event) {
        engine.completeTask(event.caseNumber(), CaseTask.RECORD_PANEL_VOTE, Map.of());
    }

    /** A proposal that needs nobody else is a decision in the same breath: {@link DecisionTaken} follows it. */
    @OfPerson
    void on(DecisionProposed event) {
        if (event.needsSecondPerson()) {
            engine.completeTask(event.caseNumber(), CaseTask.DECIDE, Map.of(ANSWER, "PROPOSED"));
        }
    }

    @OfPerson
    void on(ProposalSentBack event) {
        engine.completeTask(event.caseNumber(), CaseTask.SECOND_SIGNATURE, Map.of(ANSWER, "SENT_BACK"));
    }

    @OfPerson
    void on(DecisionTaken event) {
        var outcome = event.outcome().name();
        if (event.secondPerson()) {
            engine.completeTask(
                    event.caseNumber(), CaseTask.SECOND_SIGNATURE, Map.of(ANSWER, "SIGNED", OUTCOME, outcome));
        } else {
            engine.completeTask(event.caseNumber(), CaseTask.DECIDE, Map.of(ANSWER, "DECIDED", OUTCOME, outcome));
        }
    }

    @OfPerson
    void on(DecisionTakenBack event) {
        engine.correlate(event.caseNumber(), CaseMessage.DECISION_TAKEN_BACK, Map.of(ANSWER, "TAKEN_BACK"));
    }

    @OfPerson
    void on(NoticeIssued event) {
        if (event.type().isDecision()) {
            engine.completeTask(event.caseNumber(), CaseTask.ISSUE_NOTICE, Map.of());
        }
    }

    /** A letter that came back is posted once more, then nobody waits for it. */
    @OfPerson
    void on(NoticePosted event) {
        if (event.type().isDecision() && engine.isWaitingAt(event.caseNumber(), CaseTask.POST_LETTER)) {
            engine.completeTask(event.caseNumber(), CaseTask.POST_LETTER, Map.of());
        }
    }

    @OfPerson
    void on(NoticeRetrieved event) {
        engine.correlate(event.caseNumber(), CaseMessage.NOTICE_RETRIEVED, Map.of());
    }

    /** A notice that nobody retrieved yet goes out as a letter once its recipient does not want it on the portal any more. */
    @OfPerson
    void on(DeliveryChosen event) {
        if (event.delivery() != DeliveryChoice.PORTAL
                && engine.awaits(event.caseNumber(), CaseMessage.PORTAL_REVOKED)) {
            engine.correlate(event.caseNumber(), CaseMessage.PORTAL_REVOKED, Map.of());
        }
    }

    /** Only a payment that waits for finality goes on earlier by it. */
    @OfPerson
    void on(RemedyWaived event) {
        if (engine.awaits(event.caseNumber(), CaseMessage.REMEDY_WAIVED)) {
            engine.correlate(event.caseNumber(), CaseMessage.REMEDY_WAIVED, Map.of());
        }
    }

    /** A remedy is never turned away, also not when the case's own process is over. */
    @OfPerson
    void on(ObjectionReceived event) {
        if (engine.awaits(event.caseNumber(), CaseMessage.OBJECTION_RECEIVED)) {
            engine.correlate(event.caseNumber(), CaseMessage.OBJECTION_RECEIVED, Map.of());
        } else {
            engine.startBeside(OBJECTION, event.caseNumber());
        }
    }

    /**
     * Where the house helps, the case is decided anew. A grant is decided beside its process, which may be over, because its money and
     * its proof stand already; after a rejection the process goes on from the decision.
     */
    @OfPerson
    void on(ObjectionDecided event) {
        var caseNumber = event.caseNumber();
        var process = event.reopens() ? process(caseNumber) : "";
        var beside = event.reopens() && (event.contested().isApproval() || engine.isRunning(process, caseNumber));
        engine.completeTask(caseNumber, CaseTask.DECIDE_OBJECTION, Map.of(ANSWER, beside ? "REMEDY" : "SETTLED"));
        if (event.reopens() && !beside) {
            engine.startAt(process, caseNumber, DECISION);
        }
    }

    @OfPerson
    void on(PaymentOrdered event) {
        engine.completeTask(event.caseNumber(), CaseTask.ORDER_PAYMENT, Map.of());
    }

    @OfPerson
    void on(PaymentReleased event) {
        engine.completeTask(event.caseNumber(), CaseTask.RELEASE_PAYMENT, Map.of(ANSWER, "RELEASED"));
    }

    @OfPerson
    void on(PaymentOrderCancelled event) {
        if (event.before() == PaymentState.ORDERED) {
            engine.completeTask(event.caseNumber(), CaseTask.RELEASE_PAYMENT, Map.of(ANSWER, "CANCELLED"));
        } else {
            engine.completeTask(event.caseNumber(), CaseTask.EXECUTE_PAYMENT, Map.of(FULLY_PAID, false));
        }
    }

    /** Once all is paid, nothing waits to be ordered any more: a returned instalment may have gone out with a later one. */
    @OfPerson
    void on(PaymentExecuted event) {
        engine.completeTask(event.caseNumber(), CaseTask.EXECUTE_PAYMENT, Map.of(FULLY_PAID, event.fullyPaid()));
        if (event.fullyPaid()) {
            engine.tell(event.caseNumber(), CaseMessage.GRANT_PAID);
        }
    }

    /** What a remedy brought may come back after the case's own process is over: then only its account is cleared up. */
    @OfPerson
    void on(PaymentReturned event) {
        var caseNumber = event.caseNumber();
        if (engine.awaits(caseNumber, CaseMessage.PAYMENT_RETURNED)) {
            engine.correlate(caseNumber, CaseMessage.PAYMENT_RETURNED, Map.of());
        } else {
            engine.startAt(process(caseNumber), caseNumber, CaseTask.CLARIFY_ACCOUNT.id());
        }
    }

    /** Accounts are confirmed at any time; only after a returned payment somebody waits for it. */
    @OfPerson
    void on(AccountConfirmed event) {
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.CLARIFY_ACCOUNT)) {
            engine.completeTask(event.caseNumber(), CaseTask.CLARIFY_ACCOUNT, Map.of());
        }
        nothingMayHoldThePaymentBack(event.caseNumber());
    }

    @OfPerson
    void on(AccountTold event) {
        nothingMayHoldThePaymentBack(event.caseNumber());
    }

    @OfPerson
    void on(ConductCertificateSeen event) {
        nothingMayHoldThePaymentBack(event.caseNumber());
    }

    @OfPerson
    void on(ProofOfUseSubmitted event) {
        engine.correlate(event.caseNumber(), CaseMessage.PROOF_SUBMITTED, Map.of());
    }

    @OfPerson
    void on(ProofDueDateChanged event) {
        engine.correlate(event.caseNumber(), CaseMessage.PROOF_DUE_DATE_CHANGED, Map.of());
    }

    @OfPerson
    void on(ProofAskedBack event) {
        engine.completeTask(event.caseNumber(), CaseTask.CHECK_PROOF, Map.of(ANSWER, "ASKED_BACK"));
    }

    @OfPerson
    void on(ProofAccepted event) {
        engine.completeTask(
                event.caseNumber(),
                CaseTask.CHECK_PROOF,
                Map.of(ANSWER, "ACCEPTED", REPAYMENT_DUE, event.repaymentDue().isPositive()));
    }

    /** A case that is over already is checked once more beside its ended process. */
    @OfPerson
    void on(ProofAcceptanceReversed event) {
        if (event.wasClosed()) {
            engine.startAt(PROOF_OF_USE, event.caseNumber(), CaseTask.CHECK_PROOF.id());
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
        if (event.wasClosed()) {
            engine.startAt(PROOF_OF_USE, event.caseNumber(), event.checked() ? CaseTask.CHECK_PROOF.id() : AWAIT_PROOF);
        } else {
            engine.correlate(
                    event.caseNumber(),
                    event.checked() ? CaseMessage.PROOF_ACCEPTANCE_REVERSED : CaseMessage.REVOCATION_DROPPED,
                    Map.of());
        }
    }

    /** What was paid back while the remedy was open ends the case only now. */
    @OfPerson
    void on(ClaimReinstated event) {
        if (event.settled() && engine.isWaitingAt(event.caseNumber(), CaseTask.AWAIT_REPAYMENT)) {
            endRepayment(event.caseNumber());
        }
    }

    /** On money that was claimed by a notice somebody decides about interest; what came back by itself bears none. */
    @OfPerson
    void on(GrantRepaid event) {
        if (event.complete()) {
            endRepayment(event.caseNumber());
        }
    }

    private void endRepayment(CaseNumber caseNumber) {
        var interest = decideInterest.isPossible(caseNumber);
        engine.completeTask(caseNumber, CaseTask.AWAIT_REPAYMENT, Map.of(ANSWER, interest ? "INTEREST" : "SETTLED"));
    }

    @OfPerson
    void on(InterestDecided event) {
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.DECIDE_INTEREST)) {
            engine.completeTask(event.caseNumber(), CaseTask.DECIDE_INTEREST, Map.of());
        }
    }

    /** Whatever the proof waits for ends with it; the repayment is awaited beside the case's process. */
    @OfPerson
    void on(GrantWithdrawn event) {
        if (!event.wasClosed()) {
            engine.correlate(event.caseNumber(), CaseMessage.GRANT_WITHDRAWN, Map.of());
        }
        engine.startAt(PROOF_OF_USE, event.caseNumber(), CaseTask.AWAIT_REPAYMENT.id());
    }

    /** What was certified with the decision goes out by itself as soon as the last thing is there. */
    private void nothingMayHoldThePaymentBack(CaseNumber caseNumber) {
        if (engine.awaits(caseNumber, CaseMessage.PAYMENT_POSSIBLE) && certified.isPossible(caseNumber)) {
            engine.tell(caseNumber, CaseMessage.PAYMENT_POSSIBLE);
        }
    }

    private void begin(CaseNumber caseNumber) {
        engine.start(process(caseNumber), caseNumber);
    }

    private String process(CaseNumber caseNumber) {
        return funds.require(applications.require(caseNumber).fund()).process();
    }
}
