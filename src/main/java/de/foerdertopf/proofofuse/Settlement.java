package de.foerdertopf.proofofuse;

import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.InKindCounts;
import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is left of a grant when all is counted.
 *
 * @param paid what the recipient got
 * @param eligibleCosts cash costs that count
 * @param otherIncome cash from others
 * @param leftover what the recipient has too much; never more than was paid
 * @param repaymentDue what is claimed back: the leftover, unless it is minor
 */
public record Settlement(
        Money paid,
        Money totalCosts,
        Money ineligible,
        Money eligibleCosts,
        Money otherIncome,
        Money leftover,
        Money repaymentDue) {

    /**
     * What a share is a share of: the planned costs, and what counts beside the money that was spent. In-kind work stands on both
     * sides or on neither.
     */
    public record ShareBase(Money planned, Money inKindSpent) {

        /** As the edition says. */
        public static ShareBase of(InKindCounts rule, FinancingPlan plan, Money inKindSpent) {
            return new ShareBase(plan.costsThatCount(rule), rule == InKindCounts.BOTH ? inKindSpent : Money.ZERO);
        }
    }

    /**
     * Settles by financing type: a fixed grant pays up to the eligible costs, a deficit grant the gap that is left after other
     * income, a share its part of the eligible costs.
     *
     * @param base what a share is reckoned by
     * @param minorAmount leftovers up to this sum stay with the group
     */
    public static Settlement settle(
            FinancingType type,
            Money granted,
            ShareBase base,
            Money paid,
            Money totalCosts,
            Money ineligible,
            Money otherIncome,
            Money minorAmount) {
        var eligible = totalCosts.minus(ineligible).max(Money.ZERO);
        var needed =
                switch (type) {
                    case FIXED, FULL -> eligible;
                    case DEFICIT -> eligible.minus(otherIncome).max(Money.ZERO);
                    case SHARE -> share(granted, base.planned(), eligible.plus(base.inKindSpent()));
                };
        var leftover = paid.minus(needed).max(Money.ZERO).min(paid);
        var due = leftover.isMoreThan(minorAmount) ? leftover : Money.ZERO;
        return new Settlement(paid, totalCosts, ineligible, eligible, otherIncome, leftover, due);
    }

    /** No proof came: all that was paid is claimed back. */
    static Settlement nothingProven(Money paid) {
        return new Settlement(paid, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, paid, paid);
    }

    /** Part of what was paid is claimed back, whatever the proof says. */
    static Settlement partOf(Money paid, Money claimed) {
        return new Settlement(paid, Money.ZERO, Money.ZERO, paid.minus(claimed), Money.ZERO, claimed, claimed);
    }

    /** The same of which only so much is claimed back: the rest stays with the group. */
    Settlement claiming(Money due) {
        return new Settlement(
                paid,
                totalCosts,
                ineligible,
                eligibleCosts.plus(repaymentDue.minus(due)),
                otherIncome,
                leftover.minus(repaymentDue.minus(due)),
                due);
    }

    /** The same beside money that was paid and is not granted, or no longer: that is claimed, whatever the proof says. */
    Settlement beside(Money withdrawn) {
        return new Settlement(
                paid.plus(withdrawn),
                totalCosts,
                ineligible,
                eligibleCosts,
                otherIncome,
                leftover.plus(withdrawn),
                repaymentDue.plus(withdrawn));
    }

    /** The same after money that is not granted came back by itself: it is claimed no more. */
    Settlement without(Money cameBack) {
        return new Settlement(
                paid.minus(cameBack),
                totalCosts,
                ineligible,
                eligibleCosts,
                otherIncome,
                leftover.minus(cameBack).max(Money.ZERO),
                repaymentDue.minus(cameBack).max(Money.ZERO));
    }

    private static Money share(Money granted, Money planned, Money counting) {
        if (!planned.isPositive()) {
            return counting;
        }
        return Money.of(granted.toBigDecimal()
                .multiply(counting.toBigDecimal())
                .divide(planned.toBigDecimal(), 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO));
    }
}
