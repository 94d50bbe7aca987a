package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.PaymentSlips;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the recipient of the notice pays money back: account, reference and code as its letters have them. One debt is asked for once, so
 * only on the page of whoever owes it: the group, or the sponsor that stands in.
 */
@Component
class ClaimSlips {

    private final ProofsOfUse proofs;
    private final PaymentSlips slips;

    ClaimSlips(ProofsOfUse proofs, PaymentSlips slips) {
        this.proofs = proofs;
        this.slips = slips;
    }

    /** What is to be paid at this stage by whoever reads on this side; null where nothing is, or somebody else pays. */
    @Nullable
    PaymentSlip of(GroupStage stage, SubmittedApplication application, CaseSide side) {
        var proof = proofs.find(application.caseNumber());
        if (MoneyWords.isSponsors(application) != (side == CaseSide.SPONSOR) || !isAsked(stage, proof)) {
            return null;
        }
        return proof.flatMap(claim -> Optional.ofNullable(claim.repaymentDueOn())
                        .map(dueOn -> slips.of(application.caseNumber(), claim.openClaim(), dueOn)))
                .orElse(null);
    }

    /** Whether money is asked for: it is owed, and no remedy or untold answer stands against that. */
    private static boolean isAsked(GroupStage stage, Optional<ProofView> proof) {
        var claims =
                switch (stage) {
                    case REPAYMENT_WANTED, REVOKED, RENOUNCED -> true;
                    default -> false;
                };
        return claims && ClaimState.isOpen(proof) && !ClaimState.isContested(proof);
    }
}
