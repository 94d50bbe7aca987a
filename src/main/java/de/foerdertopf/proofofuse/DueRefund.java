package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Money;

/**
 * What a group paid back, does not owe, and has not got back: nobody has ordered it yet.
 *
 * @param ofClaim of its grant
 * @param ofInterest of interest on it
 */
public record DueRefund(Money ofClaim, Money ofInterest) {

    public Money amount() {
        return ofClaim.plus(ofInterest);
    }
}
