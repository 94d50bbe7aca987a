package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a group may give its grant up, and what that would mean as things stand. */
@Component
@Transactional(readOnly = true)
public class Renunciations {

    private final ProofOfUseRepository proofs;
    private final Notices notices;
    private final Grants grants;
    private final Payments payments;
    private final ClaimDays claimDays;

    Renunciations(ProofOfUseRepository proofs, Notices notices, Grants grants, Payments payments, ClaimDays claimDays) {
        this.proofs = proofs;
        this.notices = notices;
        this.grants = grants;
        this.payments = payments;
        this.claimDays = claimDays;
    }

    /** Whether a grant stands that its group has been told and has not accounted for. */
    public boolean isPossible(CaseNumber caseNumber) {
        return grants.find(caseNumber).isPresent()
                && notices.approvalSent(caseNumber)
                && proofs.findByCaseNumber(caseNumber)
                        .map(proof -> proof.state() == ProofState.AWAITED)
                        .orElse(true);
    }

    /** What giving up would mean now, or {@link NotFoundException} where nothing is granted. */
    public RenounceGrant.Standing standing(CaseNumber caseNumber) {
        var proof = proofs.findByCaseNumber(caseNumber);
        return new RenounceGrant.Standing(
                proof.flatMap(owed -> owed.standing().restToProve())
                        .orElseGet(() -> grants.require(caseNumber).amount()),
                payments.paidTotal(caseNumber)
                        .minus(proof.map(ProofOfUse::repaid).orElse(Money.ZERO))
                        .max(Money.ZERO),
                payments.isAtTheCashOffice(caseNumber));
    }

    /** Until when what was paid would have to come back, if the group gave up today. */
    public LocalDate payBackUntil(CaseNumber caseNumber) {
        return claimDays.payBackUntil(caseNumber);
    }
}
