package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReversibleEntry;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** Money was recorded as received on a claim although it has not come, or came for another case. */
@Component
class ReceivedRepaymentReversal extends ReversibleEntry<Repayment> {

    private final TakeBackRepayment takeBackRepayment;
    private final InterestChargeRepository charges;
    private final ProofOfUseRepository proofs;
    private final Refunds refunds;
    private final Grants grants;

    ReceivedRepaymentReversal(
            RepaymentRepository repayments,
            TakeBackRepayment takeBackRepayment,
            InterestChargeRepository charges,
            ProofOfUseRepository proofs,
            Refunds refunds,
            Grants grants) {
        super(ReversalKind.RECEIVED, repayments::findById, Repayment::caseNumber);
        this.takeBackRepayment = takeBackRepayment;
        this.charges = charges;
        this.proofs = proofs;
        this.refunds = refunds;
        this.grants = grants;
    }

    /**
     * @throws BusinessRuleViolation {@code proof.repayment-reversed}, {@code refund.under-way}, {@code proof.repayment-given-back},
     *     {@code proof.interest-received}
     */
    @Override
    protected Subject subject(Repayment repayment) {
        if (!repayment.counts()) {
            throw new BusinessRuleViolation("proof.repayment-reversed");
        }
        var caseNumber = repayment.caseNumber();
        if (refunds.underWay(caseNumber).isPresent()) {
            throw new BusinessRuleViolation("refund.under-way");
        }
        if (proofs.require(caseNumber).repaid().isLessThan(repayment.amount())) {
            throw new BusinessRuleViolation("proof.repayment-given-back");
        }
        if (charges.findByCaseNumber(caseNumber)
                .filter(charge -> charge.received().isPositive())
                .isPresent()) {
            throw new BusinessRuleViolation("proof.interest-received");
        }
        return sum(
                grants.require(caseNumber).fund(),
                caseNumber,
                caseNumber.value(),
                repayment.amount(),
                repayment.receivedOn(),
                "/schreibtisch/faelle/" + caseNumber);
    }

    @Override
    protected void reverse(Repayment repayment, String reason, Actor by) {
        takeBackRepayment.takeBack(repayment, reason, by);
    }
}
