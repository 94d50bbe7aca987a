package de.foerdertopf.workflow;

import de.foerdertopf.budget.Pots;
import de.foerdertopf.disbursement.OverpaymentReturnReversed;
import de.foerdertopf.disbursement.OverpaymentReturned;
import de.foerdertopf.disbursement.PaidAgain;
import de.foerdertopf.disbursement.PaymentExecutionReversed;
import de.foerdertopf.disbursement.PaymentRepaid;
import de.foerdertopf.disbursement.PaymentReturnReversed;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.AcceptProof.ProofAccepted;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordRepayment.GrantRepaid;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.RepaymentReversed;
import de.foerdertopf.proofofuse.ReverseAcceptance.ProofAcceptanceReversed;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks a person to get back what went out twice, as long as it is out and no claim speaks of it. */
@Component
class OverpaymentProgress {

    private final CaseEngine engine;
    private final Pots pots;
    private final Payments payments;
    private final ProofsOfUse proofs;

    OverpaymentProgress(CaseEngine engine, Pots pots, Payments payments, ProofsOfUse proofs) {
        this.engine = engine;
        this.pots = pots;
        this.payments = payments;
        this.proofs = proofs;
    }

    @OfPerson({
        PaidAgain.class,
        PaymentExecutionReversed.class,
        PaymentReturned.class,
        PaymentRepaid.class,
        PaymentReturnReversed.class,
        OverpaymentReturned.class,
        OverpaymentReturnReversed.class,
        GrantRepaid.class,
        RepaymentReversed.class,
        ProofAccepted.class,
        ProofAcceptanceReversed.class,
        GrantRevoked.class,
        GrantWithdrawn.class,
        GrantRenounced.class
    })
    void on(AuditedEvent.OfCase event) {
        look(event.caseNumber());
    }

    private void look(CaseNumber caseNumber) {
        var waits = engine.isWaitingAt(caseNumber, CaseTask.CLARIFY_OVERPAYMENT);
        var out = pots.paidOnTop(caseNumber);
        if (!out.isPositive()) {
            if (waits) {
                engine.completeTask(caseNumber, CaseTask.CLARIFY_OVERPAYMENT, Map.of());
            }
        } else if (isClaimed(caseNumber, out)) {
            engine.tell(caseNumber, CaseMessage.OVERPAYMENT_CLAIMED);
        } else if (!waits) {
            engine.startBeside(ProcessKey.OVERPAYMENT.key(), caseNumber);
        }
    }

    /** Whether what is claimed back was reckoned from all that went out, and is more than what went out twice. */
    private boolean isClaimed(CaseNumber caseNumber, Money isOut) {
        return proofs.find(caseNumber)
                .filter(proof -> !proof.openClaim().isLessThan(isOut))
                .map(ProofView::settlement)
                .filter(settled -> !settled.paid().isLessThan(payments.paidTotal(caseNumber)))
                .isPresent();
    }
}
