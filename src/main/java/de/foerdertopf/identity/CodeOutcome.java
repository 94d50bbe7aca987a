package de.foerdertopf.identity;

/** What became of a typed code. */
public enum CodeOutcome {
    RIGHT,
    WRONG,
    /** Too old, used before, or unknown. */
    EXPIRED,
    /** Five wrong tries. */
    USED_UP
}
