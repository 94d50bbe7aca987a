package de.foerdertopf.workflow;

import static de.foerdertopf.workflow.Variables.ANSWER;
import static de.foerdertopf.workflow.Variables.FULLY_PAID;

import de.foerdertopf.applicant.ConfirmAccount.AccountConfirmed;
import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.RecordConductCertificate.ConductCertificateSeen;
import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.disbursement.AskForAnotherAccount;
import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentExecutionReversed;
import de.foerdertopf.disbursement.PaymentOrderCancelled;
import de.foerdertopf.disbursement.PaymentOrdered;
import de.foerdertopf.disbursement.PaymentReleased;
import de.foerdertopf.disbursement.PaymentReturnReversed;
import de.foerdertopf.disbursement.PaymentReturned;
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
import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets what happens to a grant's money and its account move the case on: ordered, released, paid, back, stopped. */
@Component
class PaymentProgress {

    private final CaseEngine engine;
    private final Applications applications;
    private final Funds funds;
    private final OrderCertifiedPayment certified;
    private final AskForAnotherAccount askForAnotherAccount;
    private final Payments payments;
    private final ProofsOfUse proofs;

    PaymentProgress(
            CaseEngine engine,
            Applications applications,
            Funds funds,
            OrderCertifiedPayment certified,
            AskForAnotherAccount askForAnotherAccount,
            Payments payments,
            ProofsOfUse proofs) {
        this.engine = engine;
        this.applications = applications;
        this.funds = funds;
        this.certified = certified;
        this.askForAnotherAccount = askForAnotherAccount;
        this.payments = payments;
        this.proofs = proofs;
    }

    @OfPerson
    void on(PaymentOrdered event) {
        engine.completeTask(event.caseNumber(), CaseTask.ORDER_PAYMENT, Map.of());
    }

    @OfPerson
    void on(PaymentReleased event) {
        engine.completeTask(event.caseNumber(), CaseTask.RELEASE_PAYMENT, Map.of(ANSWER, Answer.RELEASED));
    }

    @OfPerson
    void on(PaymentOrderCancelled event) {
        if (event.before() == PaymentState.ORDERED) {
            engine.completeTask(event.caseNumber(), CaseTask.RELEASE_PAYMENT, Map.of(ANSWER, Answer.CANCELLED));
        } else {
            engine.completeTask(event.caseNumber(), CaseTask.EXECUTE_PAYMENT, Map.of(FULLY_PAID, false));
        }
        if (event.before() == PaymentState.IN_RUN
                && !payments.isAtTheCashOffice(event.caseNumber())
                && engine.isWaitingAt(event.caseNumber(), CaseTask.RECALL_PAYMENT)) {
            engine.completeTask(event.caseNumber(), CaseTask.RECALL_PAYMENT, Map.of());
        }
    }

    /** Once all is paid, or the grant ended, nothing waits to be ordered: a returned instalment may have gone out with a later one. */
    @OfPerson
    void on(PaymentExecuted event) {
        var nothingMore = event.fullyPaid() || payments.isOver(event.caseNumber());
        var restIsOrderedElsewhere = engine.count(ProcessKey.DISBURSEMENT.key(), event.caseNumber()) > 1;
        engine.completeTask(
                event.caseNumber(),
                CaseTask.EXECUTE_PAYMENT,
                Map.of(FULLY_PAID, nothingMore || restIsOrderedElsewhere));
        if (nothingMore) {
            engine.tell(event.caseNumber(), CaseMessage.GRANT_PAID);
        }
        recallIsSettled(event.caseNumber());
        if (event.fullyPaid()) {
            proofBegins(event.caseNumber());
        }
    }

    /** A grant that stands again, and of which nothing had been paid, is proved as every other one, although its own process is over. */
    private void proofBegins(CaseNumber caseNumber) {
        if (proofs.find(caseNumber).isEmpty() && !engine.isRunning(process(caseNumber), caseNumber)) {
            engine.startBeside(ProcessKey.PROOF_OF_USE.key(), caseNumber);
        }
    }

    /** The case may have gone on since: beside it, the cash office is waited for once more. */
    @OfPerson
    void on(PaymentExecutionReversed event) {
        engine.startBesideAt(
                ProcessKey.DISBURSEMENT.key(), event.caseNumber(), CaseTask.EXECUTE_PAYMENT.id(), Map.of());
        if (payments.isOver(event.caseNumber())) {
            recall(event.caseNumber());
        }
    }

    /** Nobody clears up an account or sends again what never came back. */
    @OfPerson
    void on(PaymentReturnReversed event) {
        if (event.before() == PaymentState.RETURNED
                && engine.isWaitingAt(event.caseNumber(), CaseTask.CLARIFY_ACCOUNT)) {
            engine.completeTask(event.caseNumber(), CaseTask.CLARIFY_ACCOUNT, Map.of());
        }
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
        while (engine.isWaitingAt(caseNumber, CaseTask.CLARIFY_ACCOUNT)) {
            engine.completeTask(caseNumber, CaseTask.CLARIFY_ACCOUNT, Map.of());
        }
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
    @OfPerson
    void on(ClaimDropped event) {
        recallIsSettled(event.caseNumber());
    }

    @OfPerson
    void on(ProofDueDateChanged event) {
        recallIsSettled(event.caseNumber());
    }

    @OfPerson
    void on(ProofOfUseSubmitted event) {
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

    /**
     * What a remedy brought may come back after the case's own process is over: then only its account is cleared up. Of a grant that
     * ended nothing goes out again.
     */
    @OfPerson
    void on(PaymentReturned event) {
        var caseNumber = event.caseNumber();
        if (payments.isOver(caseNumber)) {
            return;
        }
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
        askForAnotherAccount.askIfNeeded(event.caseNumber());
    }

    /** The account that was known stays; what waited for the answer goes on. */
    @OfPerson
    void on(ChangeAnswered event) {
        if (event.kind() == ChangeKind.BANK_ACCOUNT && !event.accepted()) {
            nothingMayHoldThePaymentBack(event.caseNumber());
        }
    }

    @OfPerson
    void on(ConductCertificateSeen event) {
        nothingMayHoldThePaymentBack(event.caseNumber());
    }

    /** What was certified with the decision goes out by itself as soon as the last thing is there. */
    private void nothingMayHoldThePaymentBack(CaseNumber caseNumber) {
        if (engine.awaits(caseNumber, CaseMessage.PAYMENT_POSSIBLE) && certified.isPossible(caseNumber)) {
            engine.tell(caseNumber, CaseMessage.PAYMENT_POSSIBLE);
        }
    }

    private String process(CaseNumber caseNumber) {
        return funds.require(applications.require(caseNumber).fund()).process();
    }
}
