package de.foerdertopf.budget;

/** Why money moved. */
public enum BookingKind {
    POT_OPENED,
    POT_CHANGED,
    COMMITTED,
    RELEASED,
    ORDERED,
    ORDER_CANCELLED,
    PAID,
    RETURNED,
    LEFTOVER_RETURNED,
    REVENUE,
    /** Money that had refilled the pot is owed to its recipient: nobody else is granted it. */
    REFUND_HELD,
    /** It is not owed after all. */
    REFUND_FREED,
    /** Money that had refilled the pot is to go back to its recipient, who did not owe it. */
    REFUND_ORDERED,
    /** It went out. */
    REFUNDED,
    /** The same of money that had become revenue. */
    REVENUE_REFUNDED,
    /** The cash office paid money that nobody had granted: the same once more. */
    PAID_ON_TOP,
    /** What was paid on top came back from the bank. */
    ON_TOP_RETURNED,
    /** A recipient paid back what was paid on top. */
    ON_TOP_REPAID,
    /** A booking that was a mistake, the other way round. */
    REVERSED
}
