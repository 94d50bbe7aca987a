package de.foerdertopf.disbursement;

/** How far a payment has come. */
public enum PaymentState {
    /** Checked as factually and arithmetically correct; waits for another person's release. */
    ORDERED,
    /** May be paid. */
    RELEASED,
    /** In a file that the cash office has. */
    IN_RUN,
    /** Paid. */
    EXECUTED,
    /** Came back from the bank; may go out again. */
    RETURNED,
    /** Paid, and paid back by the recipient. */
    REPAID,
    /** Taken back before it was paid. */
    CANCELLED;

    /** Whether it uses up a part of the grant. */
    boolean usesGrant() {
        return this != RETURNED && this != CANCELLED;
    }

    /** Whether it is on its way to the bank. */
    public boolean isUnderWay() {
        return this == ORDERED || this == RELEASED || this == IN_RUN;
    }
}
