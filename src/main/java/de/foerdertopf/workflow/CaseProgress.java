package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;
import static de.foerdertopf.workflow.Variables.OUTCOME;
import static de.foerdertopf.workflow.Variables.WAITS_UNTIL;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.assessment.AnswerSilence.ContinuedWithoutReply;
import de.foerdertopf.assessment.AnswerSilence.ReplyPeriodExtended;
import de.foerdertopf.assessment.ConfirmCompleteness.CompletenessConfirmed;
import de.foerdertopf.assessment.ReplyToRequest.InformationReplied;
import de.foerdertopf.assessment.RequestInformation.InformationRequested;
import de.foerdertopf.assessment.ResumeReplyPeriod.ReplyPeriodResumed;
import de.foerdertopf.counselling.ClarifyCounselling.CounsellingClarified;
import de.foerdertopf.counselling.HoldJointReview.JointReviewHeld;
import de.foerdertopf.decision.DecisionTaken;
import de.foerdertopf.decision.ProposeDecision.DecisionProposed;
import de.foerdertopf.decision.RecordPanelVote.PanelVoteRecorded;
import de.foerdertopf.decision.SendBackProposal.ProposalSentBack;
import de.foerdertopf.decision.TakeBackDecision.DecisionTakenBack;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.ObjectionReceived;
import de.foerdertopf.notice.remedy.RemedyEndReversed;
import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets each deed of a person move its case on until it is decided. {@link PaymentProgress}, {@link LetterProgress},
 * {@link ProofProgress} and {@link ClaimProgress} do so for money, for letters and for what comes after the payment; nowhere else an
 * event takes a step.
 */
@Component
class CaseProgress {

    /** Where every fund's process decides. */
    private static final String DECISION = "callActivity_decision";

    private final CaseEngine engine;
    private final Applications applications;
    private final Funds funds;

    CaseProgress(CaseEngine engine, Applications applications, Funds funds) {
        this.engine = engine;
        this.applications = applications;
        this.funds = funds;
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
        engine.completeTask(event.caseNumber(), CaseTask.CONFIRM_COMPLETENESS, Map.of(ANSWER, Answer.COMPLETE));
    }

    /** Something is missing: found by the check, or only when the case was to be decided. */
    @OfPerson
    void on(InformationRequested event) {
        var dueOn = event.dueOn().toString();
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.DECIDE)) {
            engine.completeTask(
                    event.caseNumber(),
                    CaseTask.DECIDE,
                    Map.of(ANSWER, Answer.DECIDED, OUTCOME, Variables.RETURNED, WAITS_UNTIL, dueOn));
        } else {
            engine.completeTask(
                    event.caseNumber(),
                    CaseTask.CONFIRM_COMPLETENESS,
                    Map.of(ANSWER, Answer.REQUESTED, WAITS_UNTIL, dueOn));
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
                Map.of(ANSWER, Answer.WAIT, WAITS_UNTIL, event.dueOn().toString()));
    }

    /** The request arrived only in another way: the answer is awaited until a later day, whether or not the first one has passed. */
    @EventListener
    @Order(OfPerson.ORDER)
    void on(ReplyPeriodResumed event) {
        if (engine.isWaitingAt(event.caseNumber(), CaseTask.NO_ANSWER)) {
            engine.completeTask(
                    event.caseNumber(),
                    CaseTask.NO_ANSWER,
                    Map.of(ANSWER, Answer.WAIT, WAITS_UNTIL, event.dueOn().toString()));
        } else {
            engine.waitAnew(event.caseNumber(), CaseTask.REPLY, event.dueOn());
        }
    }

    @OfPerson
    void on(ContinuedWithoutReply event) {
        engine.completeTask(event.caseNumber(), CaseTask.NO_ANSWER, Map.of(ANSWER, Answer.DECIDE));
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
            engine.completeTask(event.caseNumber(), CaseTask.DECIDE, Map.of(ANSWER, Answer.PROPOSED));
        }
    }

    @OfPerson
    void on(ProposalSentBack event) {
        engine.completeTask(event.caseNumber(), CaseTask.SECOND_SIGNATURE, Map.of(ANSWER, Answer.SENT_BACK));
    }

    @OfPerson
    void on(DecisionTaken event) {
        var outcome = event.outcome().name();
        if (event.secondPerson()) {
            engine.completeTask(
                    event.caseNumber(), CaseTask.SECOND_SIGNATURE, Map.of(ANSWER, Answer.SIGNED, OUTCOME, outcome));
        } else {
            engine.completeTask(event.caseNumber(), CaseTask.DECIDE, Map.of(ANSWER, Answer.DECIDED, OUTCOME, outcome));
        }
    }

    @OfPerson
    void on(DecisionTakenBack event) {
        engine.correlate(event.caseNumber(), CaseMessage.DECISION_TAKEN_BACK, Map.of(ANSWER, Answer.TAKEN_BACK));
    }

    /** A remedy is never turned away, also not when the case's own process is over. */
    @OfPerson
    void on(ObjectionReceived event) {
        remedyIsOpen(event.caseNumber());
    }

    @OfPerson
    void on(RemedyEndReversed event) {
        remedyIsOpen(event.caseNumber());
    }

    private void remedyIsOpen(CaseNumber caseNumber) {
        if (engine.awaits(caseNumber, CaseMessage.OBJECTION_RECEIVED)) {
            engine.correlate(caseNumber, CaseMessage.OBJECTION_RECEIVED, Map.of());
        } else {
            engine.startBeside(ProcessKey.OBJECTION.key(), caseNumber);
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
        engine.completeTask(
                caseNumber, CaseTask.DECIDE_OBJECTION, Map.of(ANSWER, beside ? Answer.REMEDY : Answer.SETTLED));
        if (event.reopens() && !beside) {
            engine.startAt(process, caseNumber, DECISION);
        }
    }

    private void begin(CaseNumber caseNumber) {
        engine.start(process(caseNumber), caseNumber);
    }

    private String process(CaseNumber caseNumber) {
        return funds.require(applications.require(caseNumber).fund()).process();
    }
}
