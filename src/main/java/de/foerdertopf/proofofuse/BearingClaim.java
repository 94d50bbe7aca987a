package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.law.InterestReckoning;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim that may bear interest, and what paid it (§ 49a (3) VwVfG).
 *
 * @param terms what its notice says
 * @param amount what of it is claimed by now: less than the notice says where a remedy was upheld in part
 * @param received what paid it, the earliest first; empty where nothing came, because the bank sent the money back
 */
public record BearingClaim(ClaimTerms terms, Money amount, List<InterestReckoning.Received> received) {

    public BearingClaim {
        received = List.copyOf(received);
    }

    /** Whether anything came. */
    public boolean isPaid() {
        return !received.isEmpty();
    }

    /**
     * The day on which the last of it came.
     *
     * @throws BusinessRuleViolation {@code interest.nothing}
     */
    public LocalDate repaidOn() {
        if (received.isEmpty()) {
            throw new BusinessRuleViolation("interest.nothing");
        }
        return received.get(received.size() - 1).on();
    }

    /** Whether the notice waives interest on what comes in time, and it did. */
    public boolean isWaivedInNotice() {
        return terms.interestFrom() == null && !repaidOn().isAfter(terms.dueOn());
    }

    /**
     * Interest runs from the claim on and ends with the money's return.
     *
     * @throws BusinessRuleViolation {@code interest.from}, {@code interest.nothing}
     */
    public void requireFrom(LocalDate from) {
        if (from.isBefore(terms.earliestInterest()) || !from.isBefore(repaidOn())) {
            throw new BusinessRuleViolation("interest.from");
        }
    }
}
