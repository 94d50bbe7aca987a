package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;

/**
 * The earlier notice whose place a new one takes, because the house or a court has helped against it: what was paid of it counts
 * towards what is granted now.
 *
 * @param notice the earlier notice, as it is cited
 * @param paid what of the grant has been paid by now
 * @param open what of the new grant is still to come
 */
public record ReplacedNotice(NamedLetter notice, Money paid, Money open) {

    public boolean isPartlyPaid() {
        return paid.isPositive() && open.isPositive();
    }

    public boolean isAllPaid() {
        return paid.isPositive() && !open.isPositive();
    }
}
