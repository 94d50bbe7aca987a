package de.foerdertopf.disbursement;

/**
 * How far the preparation of a run is.
 *
 * @param items payments with which it was begun
 * @param checked of them, so many were looked at once more
 * @param held so many were held back then
 * @param written so many have their order
 */
public record RunProgress(int items, int checked, int held, int written) {

    /** A step for each look at a payment and for each order. */
    public int steps() {
        return items + items - held;
    }

    public int done() {
        return checked + written;
    }
}
