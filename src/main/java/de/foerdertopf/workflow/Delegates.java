package de.foerdertopf.workflow;

import de.foerdertopf.assessment.AssessCase;
import de.foerdertopf.assessment.RemindOfReply;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.disbursement.AskForAnotherAccount;
import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.delivery.AcknowledgeApplication;
import de.foerdertopf.notice.delivery.EndRetrieval;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RenderNotice;
import de.foerdertopf.notice.delivery.SendNotice;
import de.foerdertopf.proofofuse.CloseCase;
import de.foerdertopf.proofofuse.OpenProofOfUse;
import de.foerdertopf.proofofuse.RemindProof;
import de.foerdertopf.proofofuse.SettleAnew;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the models have the house do by itself. A method's name is frozen: running cases name it in their model. Each step only calls a
 * use case and hands its answer to the gateway behind it; it may be taken a second time.
 */
@Configuration(proxyBeanMethods = false)
class Delegates {

    /** Lets all rules look at the application, so that a person finds the findings ready, and acknowledges it to the group. */
    @Bean
    JavaDelegate assessCompletenessDelegate(AssessCase assessCase, AcknowledgeApplication acknowledgeApplication) {
        return execution -> {
            assessCase.assess(caseOf(execution), Actor.SYSTEM);
            acknowledgeApplication.acknowledge(caseOf(execution), Actor.SYSTEM);
        };
    }

    /** Reminds a group of its answer before the day on which it is due; nothing else follows from it. */
    @Bean
    JavaDelegate remindReplyDelegate(RemindOfReply remindOfReply) {
        return execution -> remindOfReply.remindInTime(caseOf(execution), Actor.SYSTEM);
    }

    /** Asks whether a panel is still to be heard: by the fund's edition for the amount asked for, and once per case. */
    @Bean
    JavaDelegate decisionAuthorityDelegate(PanelVotes panelVotes) {
        return execution -> execution.setVariable(Variables.NEEDS_PANEL, panelVotes.isAwaited(caseOf(execution)));
    }

    /** Makes the PDF of the issued letter and keeps it. */
    @Bean
    JavaDelegate renderNoticeDelegate(LetterOnItsWay letter, RenderNotice renderNotice) {
        return execution -> renderNotice.render(letter.of(execution));
    }

    /** Brings the letter on its way: its mail waits for the mail server, a letter on paper for a person of the house. */
    @Bean
    JavaDelegate sendNoticeDelegate(LetterOnItsWay letter, Notices notices, SendNotice sendNotice) {
        return execution -> {
            var notice = letter.of(execution);
            sendNotice.send(notice);
            var sent = notices.require(notice);
            answer(execution, wayOf(sent.state()));
            var retrieval = sent.retrieval();
            if (sent.state() == NoticeState.PROVIDED && retrieval != null) {
                execution.setVariable(
                        Variables.WAITS_UNTIL, retrieval.retrieveBy().toString());
            }
        };
    }

    private static Answer wayOf(NoticeState state) {
        return switch (state) {
            case SENDING -> Answer.EMAIL;
            case PROVIDED -> Answer.PORTAL;
            case SENT -> Answer.SENT;
            default -> Answer.LETTER;
        };
    }

    /** Takes a notice off the portal that nobody retrieved; then a person posts it. */
    @Bean
    JavaDelegate endRetrievalDelegate(LetterOnItsWay letter, EndRetrieval endRetrieval) {
        return execution -> endRetrieval.end(letter.of(execution));
    }

    /** Asks whether payment waits until the notice is final, and until which day at least. */
    @Bean
    JavaDelegate planFinalityDelegate(Notices notices) {
        return execution -> {
            var until = notices.paymentWaitsUntil(caseOf(execution));
            answer(execution, until.isPresent() ? Answer.WAIT : Answer.GO_ON);
            until.ifPresent(day -> execution.setVariable(Variables.WAITS_UNTIL, day.toString()));
        };
    }

    /** Orders a payment that was certified with the decision, if nothing holds it back; else a person is asked, if anything is open. */
    @Bean
    JavaDelegate orderCertifiedPaymentDelegate(
            OrderCertifiedPayment orderCertifiedPayment, AskForAnotherAccount askForAnotherAccount, Payments payments) {
        return execution -> {
            if (orderCertifiedPayment.orderIfPossible(caseOf(execution))) {
                answer(execution, Answer.ORDERED);
            } else {
                askForAnotherAccount.askIfNeeded(caseOf(execution));
                answer(execution, payments.open(caseOf(execution)).isPositive() ? Answer.ASK : Answer.NOTHING);
            }
        };
    }

    /**
     * Asks whether what a remedy brought on top is still to be paid; where the case is being paid anyway, it goes along, by itself if it was
     * certified.
     */
    @Bean
    JavaDelegate planRemedyPaymentDelegate(
            CaseEngine engine, Grants grants, Payments payments, AccountProgress account) {
        return execution -> {
            var caseNumber = caseOf(execution);
            account.nothingMayHoldThePaymentBack(caseNumber);
            var pays = grants.find(caseNumber).isPresent()
                    && payments.open(caseNumber).isPositive()
                    && !engine.isRunning(ProcessKey.DISBURSEMENT.key(), caseNumber);
            answer(execution, pays ? Answer.PAY : Answer.NOTHING);
        };
    }

    /** From now on a proof is owed, due on the day that the edition says; unless the grant ended before it was paid in full. */
    @Bean
    JavaDelegate openProofOfUseDelegate(OpenProofOfUse openProofOfUse) {
        return execution ->
                answer(execution, openProofOfUse.open(caseOf(execution), Actor.SYSTEM) ? Answer.OWED : Answer.OVER);
    }

    /** Asks when the group is next reminded of its proof, or when a person must look at the case. */
    @Bean
    JavaDelegate planReminderDelegate(RemindProof remindProof) {
        return execution -> {
            var next = remindProof.next(caseOf(execution));
            execution.setVariable(Variables.WAITS_UNTIL, next.on().toString());
            execution.setVariable(Variables.REMINDER, (next.missing() ? Answer.OVERDUE : Answer.REMIND).name());
        };
    }

    /** Offers help with the proof, or asks for it. */
    @Bean
    JavaDelegate remindProofDelegate(RemindProof remindProof) {
        return execution -> remindProof.remind(caseOf(execution), Actor.SYSTEM);
    }

    /** Has an accepted proof checked once more when a remedy was paid after it, also where the case was closed already. */
    @Bean
    JavaDelegate settleAnewDelegate(SettleAnew settleAnew, CaseEngine engine) {
        return execution -> {
            var caseNumber = caseOf(execution);
            if (!settleAnew.settle(caseNumber, Actor.SYSTEM)) {
                return;
            }
            if (engine.awaits(caseNumber, CaseMessage.PROOF_ACCEPTANCE_REVERSED)) {
                engine.tell(caseNumber, CaseMessage.PROOF_ACCEPTANCE_REVERSED);
            } else {
                engine.startAt(ProcessKey.PROOF_OF_USE.key(), caseNumber, CaseTask.CHECK_PROOF.id());
            }
        };
    }

    /** Closes a case in which nothing is open any more: neither a claim nor interest, which are settled one beside the other. */
    @Bean
    JavaDelegate closeCaseDelegate(CloseCase closeCase, CaseEngine engine) {
        return execution -> {
            var caseNumber = caseOf(execution);
            if (!engine.isWaitingAt(caseNumber, CaseTask.DECIDE_INTEREST)
                    && !engine.isWaitingAt(caseNumber, CaseTask.AWAIT_REPAYMENT)) {
                closeCase.close(caseNumber, Actor.SYSTEM);
            }
        };
    }

    /** Asks when counsellor and group next look at the project together, if at all. */
    @Bean
    JavaDelegate planJointReviewDelegate(HoldJointReview jointReviews) {
        return execution -> {
            var next = jointReviews.nextFor(caseOf(execution));
            answer(execution, next.isPresent() ? Answer.PLANNED : Answer.NONE);
            next.ifPresent(day -> execution.setVariable(Variables.WAITS_UNTIL, day.toString()));
        };
    }

    /** Tells the group that it is time to look at the project together. */
    @Bean
    JavaDelegate inviteJointReviewDelegate(HoldJointReview jointReviews) {
        return execution -> jointReviews.fallDue(caseOf(execution), Actor.SYSTEM);
    }

    /** Ends the accompaniment of a case that is over: no review falls due any more, and nobody is asked to hold one. */
    @Bean
    JavaDelegate endAccompanimentDelegate(CaseEngine engine) {
        return execution -> engine.tell(caseOf(execution), CaseMessage.PROJECT_OVER);
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    private static void answer(DelegateExecution execution, Answer answer) {
        execution.setVariable(Variables.ANSWER, answer.name());
    }
}
