package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Money was recorded as received on a claim although it has not come, or came for another case. */
@Component
class ReceivedRepaymentReversal implements Reversible {

    private final RepaymentRepository repayments;
    private final TakeBackRepayment takeBackRepayment;
    private final InterestChargeRepository charges;
    private final ProofOfUseRepository proofs;
    private final Grants grants;

    ReceivedRepaymentReversal(
            RepaymentRepository repayments,
            TakeBackRepayment takeBackRepayment,
            InterestChargeRepository charges,
            ProofOfUseRepository proofs,
            Grants grants) {
        this.repayments = repayments;
        this.takeBackRepayment = takeBackRepayment;
        this.charges = charges;
        this.proofs = proofs;
        this.grants = grants;
    }

    @Override
    public ReversalKind kind() {
        return ReversalKind.RECEIVED;
    }

    /** @throws BusinessRuleViolation {@code proof.repayment-reversed}, {@code proof.repayment-given-back}, {@code proof.interest-received} */
    @Override
    public Subject subject(String subject) {
        var repayment = require(subject);
        if (!repayment.counts()) {
            throw new BusinessRuleViolation("proof.repayment-reversed");
        }
        var caseNumber = repayment.caseNumber();
        if (proofs.require(caseNumber).repaid().isLessThan(repayment.amount())) {
            throw new BusinessRuleViolation("proof.repayment-given-back");
        }
        if (charges.findByCaseNumber(caseNumber)
                .filter(charge -> charge.received().isPositive())
                .isPresent()) {
            throw new BusinessRuleViolation("proof.interest-received");
        }
        return new Subject(
                grants.require(caseNumber).fund(),
                caseNumber,
                List.of(caseNumber.value(), repayment.amount().toGerman(), GermanDates.inWords(repayment.receivedOn())),
                "/schreibtisch/faelle/" + caseNumber);
    }

    @Override
    public String key(String subject) {
        return require(subject).id().toString();
    }

    @Override
    public Optional<CaseNumber> caseOf(String subject) {
        return Optional.of(require(subject).caseNumber());
    }

    @Override
    public void reverse(String subject, String reason, Actor by) {
        subject(subject);
        takeBackRepayment.takeBack(require(subject), reason, by);
    }

    private Repayment require(String subject) {
        return repayments.findById(Reversible.idOf(subject)).orElseThrow(() -> new NotFoundException("No repayment"));
    }
}
