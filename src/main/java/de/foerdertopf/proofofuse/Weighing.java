package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;

/**
 * What a person weighed before money is claimed back: both sides, and interest with its own reason (§§ 39, 40, 49a (3) VwVfG).
 *
 * @param forRecipient what speaks for the recipient
 * @param againstRecipient what stands against it, milder ways included
 * @param interest why interest is claimed or waived
 * @param interestClaimed whether the claim bears interest; else none falls due if it is paid in time
 */
public record Weighing(String forRecipient, String againstRecipient, String interest, boolean interestClaimed) {

    /**
     * Checks that all was weighed; interest only where money is claimed that could bear it.
     *
     * @throws BusinessRuleViolation {@code claim.discretion-missing}
     */
    void requireComplete(Money claimed) {
        if (forRecipient.isBlank() || againstRecipient.isBlank() || (claimed.isPositive() && interest.isBlank())) {
            throw new BusinessRuleViolation("claim.discretion-missing");
        }
    }
}
