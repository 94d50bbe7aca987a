package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Money;

/**
 * What the cash office paid in the name of a fund's fiscal year, told in the pot's figures and in those of the cases: both say the same.
 *
 * @param fromPot what the pot holds as paid
 * @param tooMuch what went out beyond what was granted, and is still out: no pot is for it
 * @param inCases what the cases show as paid, all together
 */
public record PaidOfYear(Money fromPot, Money tooMuch, Money inCases) {

    /** What was paid to cases and has come back since without leaving their figure: leftover money, and claims that were paid. */
    public Money cameBack() {
        return inCases.minus(fromPot).minus(tooMuch);
    }

    /** Whether the cases show nothing else than the pot. */
    public boolean isFromPotOnly() {
        return inCases.equals(fromPot) && tooMuch.isZero();
    }
}
