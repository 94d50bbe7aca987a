package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Money;

/**
 * A payment chosen for the next run that does not pass one of the checks before the run is closed: people look at it once more, and
 * the page names it.
 *
 * @param number as it stands in the file and on the statement
 * @param lastFour the end of the account number
 */
public record RunDoubt(Check check, PaymentId payment, String number, String holder, String lastFour, Money amount) {

    /** What is looked at before a run is closed, in the order of the page. */
    public enum Check {
        /** The account can exist. */
        IBAN,
        /** No other payment of the run brings the same sum to the same account. */
        DOUBLES,
        /** Somebody certified it. */
        CORRECT,
        /** Another person than the one who ordered it released it. */
        RELEASED,
        /** It is in no other run. */
        OTHER_RUN
    }
}
