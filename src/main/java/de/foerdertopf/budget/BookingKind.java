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
    /** A booking that was a mistake, the other way round. */
    REVERSED
}
