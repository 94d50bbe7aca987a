package de.foerdertopf.budget;

/** Which entries about money, or on which money hangs, can be taken back as mistakes. */
public enum ReversalKind {
    /** A payment run that was marked as executed. */
    EXECUTED,
    /** A payment that was marked as sent back by the bank. */
    RETURNED,
    /** A payment of which somebody said that the recipient paid it back. */
    REPAID,
    /** Money that was recorded as given back of what had been paid beyond a grant. */
    OVERPAYMENT,
    /** Money that was recorded as received on a claim. */
    RECEIVED,
    /** Interest that was recorded as received. */
    INTEREST,
    /** Money that was recorded as given back to a group. */
    REFUNDED,
    /** How a remedy ended, as somebody entered it. */
    REMEDY
}
