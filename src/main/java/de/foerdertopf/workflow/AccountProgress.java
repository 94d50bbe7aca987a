package de.foerdertopf.workflow;

import de.foerdertopf.applicant.ConfirmAccount.AccountConfirmed;
import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.RecordConductCertificate.ConductCertificateSeen;
import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.disbursement.AskForAnotherAccount;
import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets the account of a grant move its case on: told, confirmed, or in question because the bank sent money back from it. Whatever came
 * back goes out again with what is being ordered of the grant anyway, else beside the case's course.
 */
@Component
class AccountProgress {

    private final CaseEngine engine;
    private final Applications applications;
    private final Funds funds;
    private final OrderCertifiedPayment certified;
    private final AskForAnotherAccount askForAnotherAccount;
    private final ReachableAccounts accounts;
    private final Payments payments;

    AccountProgress(
            CaseEngine engine,
            Applications applications,
            Funds funds,
            OrderCertifiedPayment certified,
            AskForAnotherAccount askForAnotherAccount,
            ReachableAccounts accounts,
            Payments payments) {
        this.engine = engine;
        this.applications = applications;
        this.funds = funds;
        this.certified = certified;
        this.askForAnotherAccount = askForAnotherAccount;
        this.accounts = accounts;
        this.payments = payments;
    }

    /**
     * Somebody clears up the account only where the bank refused the one in force; else the money can be ordered again at once. What a
     * remedy brought may come back after the case's own process is over. Of a grant that ended nothing goes out again.
     */
    @OfPerson
    void on(PaymentReturned event) {
        var caseNumber = event.caseNumber();
        askForAnotherAccount.askElsewhere(event.payment());
        if (payments.isOver(caseNumber)) {
            return;
        }
        if (!accounts.isRefused(caseNumber)) {
            orderWhatIsOpen(caseNumber);
        } else if (!isInQuestion(caseNumber)) {
            clarify(caseNumber);
        }
    }

    private void clarify(CaseNumber caseNumber) {
        if (engine.awaits(caseNumber, CaseMessage.PAYMENT_RETURNED)) {
            engine.correlate(caseNumber, CaseMessage.PAYMENT_RETURNED, Map.of());
        } else {
            engine.startAt(process(caseNumber), caseNumber, CaseTask.CLARIFY_ACCOUNT.id());
        }
    }

    /** What came back had not: where no other money came back from the account, nobody clears it up. */
    void cameBackByMistake(CaseNumber caseNumber) {
        if (isInQuestion(caseNumber) && !accounts.isRefused(caseNumber)) {
            clearedUp(caseNumber);
            orderWhatIsOpen(caseNumber);
        }
        accounts.alsoPaidTo(caseNumber).forEach(this::nothingMayHoldThePaymentBack);
    }

    /** Accounts are confirmed at any time; only after a returned payment somebody waits for it, in each case that pays to the account. */
    @OfPerson
    void on(AccountConfirmed event) {
        confirmed(event.caseNumber());
        accounts.alsoPaidTo(event.caseNumber()).forEach(this::confirmed);
    }

    private void confirmed(CaseNumber caseNumber) {
        if (isInQuestion(caseNumber) && !engine.isRunning(ProcessKey.DISBURSEMENT.key(), caseNumber)) {
            engine.completeTask(caseNumber, CaseTask.CLARIFY_ACCOUNT, Map.of());
        }
        clearedUp(caseNumber);
        nothingMayHoldThePaymentBack(caseNumber);
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

    /** Whether somebody is to clear the account up before its money goes out again. */
    boolean isInQuestion(CaseNumber caseNumber) {
        return engine.isWaitingAt(caseNumber, CaseTask.CLARIFY_ACCOUNT);
    }

    /** Nobody need clear the account up any more. */
    void clearedUp(CaseNumber caseNumber) {
        engine.end(process(caseNumber), caseNumber, CaseTask.CLARIFY_ACCOUNT);
    }

    private void orderWhatIsOpen(CaseNumber caseNumber) {
        if (!payments.isFullyPaid(caseNumber) && !engine.isRunning(ProcessKey.DISBURSEMENT.key(), caseNumber)) {
            engine.startBesideAt(ProcessKey.DISBURSEMENT.key(), caseNumber, CaseTask.ORDER_PAYMENT.id(), Map.of());
        }
    }

    /** What was certified with the decision goes out by itself as soon as the last thing is there. */
    void nothingMayHoldThePaymentBack(CaseNumber caseNumber) {
        if (engine.awaits(caseNumber, CaseMessage.PAYMENT_POSSIBLE) && certified.isPossible(caseNumber)) {
            engine.tell(caseNumber, CaseMessage.PAYMENT_POSSIBLE);
        }
    }

    private String process(CaseNumber caseNumber) {
        return funds.require(applications.require(caseNumber).fund()).process();
    }
}
