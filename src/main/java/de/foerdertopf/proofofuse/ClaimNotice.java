package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The notice by which money is claimed back: what was weighed, and which sum the group was told.
 *
 * @param discretionReason what speaks for the claim
 * @param interestWaiverReason what becomes of interest, and why
 * @param toldClaim what the group was last told by letter to pay back; null where only leftover money is claimed
 */
@Embeddable
record ClaimNotice(
        @Column(columnDefinition = "text") @Nullable String discretionReason,
        @Column(columnDefinition = "text") @Nullable String interestWaiverReason,
        @Nullable Money toldClaim) {

    /** The same, which tells another sum. */
    ClaimNotice telling(Money sum) {
        return new ClaimNotice(discretionReason, interestWaiverReason, sum);
    }

    /** Whether the group was told to pay back more than it owes by now. */
    boolean isOverstated(Money due) {
        return toldClaim != null && due.isLessThan(toldClaim);
    }

    /** Whether the group owes more by now than a letter last said, which had lowered what its notice claims. */
    boolean isUnderstated(Money due, Money noticed) {
        return toldClaim != null && toldClaim.isLessThan(noticed) && toldClaim.isLessThan(due);
    }
}
