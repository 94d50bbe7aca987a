package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a grant stands by its proof and by what was claimed back of it: whether it ended, wholly or in part, and what is still to be proved.
 *
 * @param state how far the proof is
 * @param isAccepted whether a report was accepted
 */
record ProofStanding(ProofState state, RepaymentClaim claim, boolean isAccepted) {

    /** Whether the grant was revoked or withdrawn, also when all was paid back since. */
    boolean isRevoked() {
        return state == ProofState.REVOKED || (state == ProofState.CLOSED && !claim.isRenounced() && claim.isEnded());
    }

    /** Whether nothing stays with the group: the grant was revoked or withdrawn wholly, also when all was paid back since. */
    boolean isRevokedWholly() {
        return isRevoked() && claim.isByNotice() && !claim.requireRemains().isPositive();
    }

    /** Whether a part was withdrawn and is back: the use of the rest is proved, or was. */
    boolean isWithdrawnPartBack() {
        return claim.isEnded() && !claim.isRenounced() && state != ProofState.REVOKED;
    }

    /** Whether the use of what a withdrawal left is awaited or checked. */
    boolean isOfRest() {
        return claim.isEnded() && (state == ProofState.AWAITED || state == ProofState.SUBMITTED);
    }

    /** What stays granted after a part was withdrawn whose use nobody has proved yet; empty where nothing is to be proved. */
    Optional<Money> restToProve() {
        return claim.remains().filter(Money::isPositive).filter(rest -> !isAccepted && !claim.isRenounced());
    }

    /** Whether a notice claims money back, or withdrew a part whose money is back already. */
    boolean isContestable() {
        return claim.isByNotice() || (claim.isEnded() && !claim.isRenounced());
    }

    /** Whether leftover money should have come back by the day before. */
    boolean isOverdueOn(LocalDate day) {
        return state == ProofState.SETTLED && claim.isOverdueOn(day);
    }
}
