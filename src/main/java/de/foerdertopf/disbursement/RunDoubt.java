package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Money;

/**
 * A payment chosen for the next run that does not pass one of the checks before the run is closed: people look at it once more, and
 * the page names it.
 *
 * @param number as it stands in the file and on the statement
 * @param lastFour the end of the account number
 * @param project by which people see whether one project is paid twice, or two of one sponsor
 * @param earlier whether it is none of the next run: it went out shortly before, and one of the next run looks like it
 */
public record RunDoubt(
        Check check,
        PaymentId payment,
        String number,
        String holder,
        String lastFour,
        Money amount,
        String project,
        boolean earlier) {

    /** What is looked at before a run is closed, in the order of the page. */
    public enum Check {
        /** The account can exist. */
        IBAN,
        /** Nothing else goes to the same recipient or account, in the run or shortly before: two projects of one sponsor may. */
        DOUBLES,
        /** Somebody certified it. */
        CORRECT,
        /** Another person than the one who ordered it released it. */
        RELEASED,
        /** It is in no other run. */
        OTHER_RUN;

        /** Whether it is worth a look and nothing more, because it is often right as it is. */
        public boolean isOftenRight() {
            return this == DOUBLES;
        }
    }
}
