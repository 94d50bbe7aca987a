package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Money;

/**
 * The pot beside the payments themselves: both differences must be zero.
 *
 * @param orderedInPot the pot's ordered bucket, without what goes back to recipients
 * @param underWay the sum of all payments ordered, released or in a run
 * @param paidInPot the pot's paid bucket, with what came back into the pot
 * @param paid the sum of all payments that went out and did not come back from the bank
 */
public record PaymentReconciliation(Money orderedInPot, Money underWay, Money paidInPot, Money paid) {

    public Money difference() {
        return Money.ofCents(Math.abs(orderedInPot.minus(underWay).cents())
                + Math.abs(paidInPot.minus(paid).cents()));
    }

    public boolean isBalanced() {
        return difference().isZero();
    }
}
