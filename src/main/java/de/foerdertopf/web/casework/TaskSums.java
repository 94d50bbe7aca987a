package de.foerdertopf.web.casework;

import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.proofofuse.BearingClaim;
import de.foerdertopf.proofofuse.BearingClaims;
import de.foerdertopf.proofofuse.DueRefund;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RefundView;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import org.springframework.stereotype.Component;

/** How much money a task is about: what it moves or claims, and the grant only where it is about that. */
@Component
class TaskSums {

    private final Refunds refunds;
    private final ProofsOfUse proofs;
    private final BearingClaims bearingClaims;
    private final Payments payments;
    private final Recalls recalls;

    TaskSums(Refunds refunds, ProofsOfUse proofs, BearingClaims bearingClaims, Payments payments, Recalls recalls) {
        this.refunds = refunds;
        this.proofs = proofs;
        this.bearingClaims = bearingClaims;
        this.payments = payments;
        this.recalls = recalls;
    }

    Money of(CaseTask task, CasesAtWork.AtWork known) {
        var about = known.about();
        var caseNumber = about.caseNumber();
        return switch (task) {
            case ORDER_REFUND -> refunds.due(caseNumber).map(DueRefund::amount).orElse(Money.ZERO);
            case SEND_REFUND ->
                refunds.underWay(caseNumber).map(RefundView::amount).orElse(Money.ZERO);
            case AWAIT_REPAYMENT, DECIDE_REPAYMENT, CORRECT_CLAIM ->
                proofs.find(caseNumber).map(ProofView::openClaim).orElse(Money.ZERO);
            case DECIDE_INTEREST ->
                bearingClaims.find(caseNumber).map(BearingClaim::amount).orElse(Money.ZERO);
            case CLARIFY_OVERPAYMENT -> payments.tooMuch(caseNumber);
            case RECALL_PAYMENT ->
                recalls.of(caseNumber).stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
            case RELEASE_PAYMENT -> known.ordered();
            case EXECUTE_PAYMENT -> known.released();
            case ORDER_PAYMENT, CLARIFY_ACCOUNT ->
                about.amount()
                        .minus(about.paid())
                        .minus(known.ordered())
                        .minus(known.released())
                        .max(Money.ZERO);
            default -> about.amount();
        };
    }
}
