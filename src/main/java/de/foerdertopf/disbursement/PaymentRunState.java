package de.foerdertopf.disbursement;

/** How far a payment run has come. */
public enum PaymentRunState {
    /** Begun: its payments are checked and its files written, one after the other. */
    PREPARING,
    /** Its file exists and waits for the cash office. */
    CLOSED,
    /** Paid. */
    EXECUTED,
    /** Taken back before it was paid. */
    CANCELLED
}
