package de.foerdertopf.budget;

import de.foerdertopf.shared.Money;

/**
 * The pot's row beside the sums of its book: they must not differ by a cent.
 *
 * @param booked the pot as the ledger alone would have it
 */
public record Reconciliation(Pot pot, Pot booked) {

    /** How far row and book are apart, over all figures. */
    public Money difference() {
        return Money.ofCents(Math.abs(pot.budget().cents() - booked.budget().cents())
                + Math.abs(pot.committed().cents() - booked.committed().cents())
                + Math.abs(pot.ordered().cents() - booked.ordered().cents())
                + Math.abs(pot.paid().cents() - booked.paid().cents()));
    }

    public boolean isBalanced() {
        return difference().isZero();
    }
}
