package de.foerdertopf.web.applicant;

import de.foerdertopf.proofofuse.ProofView;
import java.util.Optional;

/** How far a claim for money is, as its group must know it. */
final class ClaimState {

    private ClaimState() {}

    /** Whether something is still to be paid back. */
    static boolean isOpen(Optional<ProofView> proof) {
        return proof.filter(known -> known.openClaim().isPositive()).isPresent();
    }

    /** Whether a remedy against the revocation is open, so that nothing need be paid back. */
    static boolean isContested(Optional<ProofView> proof) {
        return proof.map(ProofView::claimSuspendedOn).isPresent();
    }

    /** Whether a part of the grant stays with the group. */
    static boolean isPartOnly(GroupStage stage, Optional<ProofView> proof) {
        return stage == GroupStage.REVOKED
                && proof.map(ProofView::settlement)
                        .filter(settlement -> settlement.repaymentDue().isLessThan(settlement.paid()))
                        .isPresent();
    }

    /** Whether what a notice claimed is back, so that only interest is left to be decided. */
    static boolean isPaidBack(GroupStage stage, Optional<ProofView> proof) {
        return stage == GroupStage.REVOKED
                && proof.filter(known -> known.openClaim().isZero()).isPresent();
    }

    /** Whether nothing was to come back in the end, as the money had not been paid after all. */
    static boolean isNothingDue(Optional<ProofView> proof) {
        return proof.map(ProofView::settlement)
                .filter(settlement -> settlement.repaymentDue().isZero())
                .isPresent();
    }
}
