package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;
import static de.foerdertopf.workflow.Variables.FULLY_PAID;

import de.foerdertopf.application.Applications;
import de.foerdertopf.disbursement.PaidAgain;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentExecutionReversed;
import de.foerdertopf.disbursement.PaymentOrderCancelled;
import de.foerdertopf.disbursement.PaymentOrdered;
import de.foerdertopf.disbursement.PaymentReleased;
import de.foerdertopf.disbursement.PaymentReturnReversed;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.PaymentsHeld;
import de.foerdertopf.disbursement.PaymentsResumed;
import de.foerdertopf.disbursement.PaymentsStopped;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.HearClaim.ClaimDropped;
import de.foerdertopf.proofofuse.OpenProofOfUse.ProofDueDateChanged;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets what happens to a grant's money move the case on: ordered, released, paid, stopped; {@link AccountProgress} does where it came back. */
@Component
class PaymentProgress {

    private final CaseEngine engine;
    private final Applications applications;
    private final Funds funds;
    private final AccountProgress account;
    private final Payments payments;
    private final ProofsOfUse proofs;

    PaymentProgress(
            CaseEngine engine,
            Applications applications,
            Funds funds,
            AccountProgress account,
            Payments payments,
            ProofsOfUse proofs) {
        this.engine = engine;
        this.applications = applications;
        this.funds = funds;
        this.account = account;
        this.payments = payments;
        this.proofs = proofs;
    }

    /** Whoever orders says by that that the account is right, also where the case waits for nothing else. */
    @OfPerson
    void on(PaymentOrdered event) {
        var caseNumber = event.caseNumber();
        if (engine.isWaitingAt(caseNumber, CaseTask.ORDER_PAYMENT) || !account.isInQuestion(caseNumber)) {
            engine.completeTask(caseNumber, CaseTask.ORDER_PAYMENT, Map.of());
        } else {
            engine.startBesideAt(ProcessKey.DISBURSEMENT.key(), caseNumber, CaseTask.RELEASE_PAYMENT.id(), Map.of());
        }
        account.clearedUp(caseNumber);
    }

    @OfPerson
    void on(PaymentReleased event) {
        engine.completeTask(event.caseNumber(), CaseTask.RELEASE_PAYMENT, Map.of(ANSWER, Answer.RELEASED));
    }

    @OfPerson
    void on(PaymentOrderCancelled event) {
        if (event.before() == PaymentState.ORDERED) {
            engine.completeTask(event.caseNumber(), CaseTask.RELEASE_PAYMENT, Map.of(ANSWER, Answer.CANCELLED));
        } else if (engine.isWaitingAt(event.caseNumber(), CaseTask.EXECUTE_PAYMENT)) {
            engine.completeTask(event.caseNumber(), CaseTask.EXECUTE_PAYMENT, Map.of(FULLY_PAID, false));
        }
        if (event.before() == PaymentState.IN_RUN
                && !payments.isAtTheCashOffice(event.caseNumber())
                && engine.isWaitingAt(event.caseNumber(), CaseTask.RECALL_PAYMENT)) {
            engine.completeTask(event.caseNumber(), CaseTask.RECALL_PAYMENT, Map.of());
        }
    }

    /**
     * Once all is paid, or the grant ended, nothing waits to be ordered: a returned instalment may have gone out with a later one. Nobody
     * waits for the cash office where it paid what was taken back here. What was certified with a decision that replaced an earlier one
     * waited for this payment.
     */
    @OfPerson
    void on(PaymentExecuted event) {
        var nothingMore = event.fullyPaid() || payments.isOver(event.caseNumber());
        if (!engine.isWaitingAt(event.caseNumber(), CaseTask.EXECUTE_PAYMENT)) {
            engine.startBesideAt(
                    ProcessKey.DISBURSEMENT.key(), event.caseNumber(), CaseTask.EXECUTE_PAYMENT.id(), Map.of());
        }
        var restIsOrderedElsewhere = engine.count(ProcessKey.DISBURSEMENT.key(), event.caseNumber()) > 1;
        engine.completeTask(
                event.caseNumber(),
                CaseTask.EXECUTE_PAYMENT,
                Map.of(FULLY_PAID, nothingMore || restIsOrderedElsewhere));
        if (nothingMore) {
            engine.tell(event.caseNumber(), CaseMessage.GRANT_PAID);
            account.clearedUp(event.caseNumber());
        } else {
            account.nothingMayHoldThePaymentBack(event.caseNumber());
        }
        recallIsSettled(event.caseNumber());
        if (event.fullyPaid()) {
            proofBegins(event.caseNumber());
        }
    }

    /** What went out once more may have used the grant up: then nothing waits to be ordered, and no account to be cleared up for it. */
    @OfPerson
    void on(PaidAgain event) {
        if (event.onTop().isPositive() && !payments.isAnyToGoOut(event.caseNumber())) {
            engine.tell(event.caseNumber(), CaseMessage.GRANT_PAID);
            account.clearedUp(event.caseNumber());
            proofBegins(event.caseNumber());
        }
    }

    /** A grant that stands again, and of which nothing had been paid, is proved as every other one, although its own process is over. */
    private void proofBegins(CaseNumber caseNumber) {
        if (proofs.find(caseNumber).isEmpty() && !engine.isRunning(process(caseNumber), caseNumber)) {
            engine.startBeside(ProcessKey.PROOF_OF_USE.key(), caseNumber);
        }
    }

    /** The case may have gone on since: beside it, the cash office is waited for once more, unless the order has fallen with its grant. */
    @OfPerson
    void on(PaymentExecutionReversed event) {
        if (!payments.require(event.payment()).state().isUnderWay()) {
            return;
        }
        engine.startBesideAt(
                ProcessKey.DISBURSEMENT.key(), event.caseNumber(), CaseTask.EXECUTE_PAYMENT.id(), Map.of());
        if (payments.isOver(event.caseNumber())) {
            recall(event.caseNumber());
        }
    }

    /** Nobody clears up an account or sends again what never came back. */
    @OfPerson
    void on(PaymentReturnReversed event) {
        account.cameBackByMistake(event.caseNumber());
        if (event.fullyPaid()) {
            engine.tell(event.caseNumber(), CaseMessage.GRANT_PAID);
            proofBegins(event.caseNumber());
        }
    }

    /** With the grant ends what waits to be ordered, and the clearing up of an account; what is at the cash office is called back. */
    @OfPerson
    void on(PaymentsStopped event) {
        var caseNumber = event.caseNumber();
        engine.tell(caseNumber, CaseMessage.GRANT_PAID);
        account.clearedUp(caseNumber);
        if (event.toRecall().isEmpty()) {
            recallIsSettled(caseNumber);
        } else {
            recall(caseNumber);
        }
    }

    /** Before a decision, too, what is at the cash office is called back. */
    @OfPerson
    void on(PaymentsHeld event) {
        recall(event.caseNumber());
    }

    private void recall(CaseNumber caseNumber) {
        if (!engine.isWaitingAt(caseNumber, CaseTask.RECALL_PAYMENT)) {
            engine.startBeside(ProcessKey.RECALL.key(), caseNumber);
        }
    }

    /** Nothing follows from a hearing: what lies at the cash office may go out. */
    @OfPerson({ClaimDropped.class, ProofDueDateChanged.class, ProofOfUseSubmitted.class})
    void on(AuditedEvent.OfCase event) {
        recallIsSettled(event.caseNumber());
    }

    /** A grant stands again: what is open of it is paid beside the case's own course. */
    @OfPerson
    void on(PaymentsResumed event) {
        engine.tell(event.caseNumber(), CaseMessage.RECALL_SETTLED);
        if (!engine.isRunning(ProcessKey.DISBURSEMENT.key(), event.caseNumber())) {
            engine.startBeside(ProcessKey.DISBURSEMENT.key(), event.caseNumber());
        }
    }

    private void recallIsSettled(CaseNumber caseNumber) {
        if (!payments.isAtTheCashOffice(caseNumber) || payments.stop(caseNumber).isEmpty()) {
            engine.tell(caseNumber, CaseMessage.RECALL_SETTLED);
        }
    }

    private String process(CaseNumber caseNumber) {
        return funds.require(applications.require(caseNumber).fund()).process();
    }
}
