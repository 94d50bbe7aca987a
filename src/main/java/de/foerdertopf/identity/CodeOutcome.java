package de.foerdertopf.identity;

/** What became of a typed code. */
public enum CodeOutcome {
    RIGHT,
    WRONG,
    /** Right, but asked for in another browser: it works only there. */
    ELSEWHERE,
    /** Too old, used before, or unknown. */
    EXPIRED,
    /** Five wrong tries. */
    USED_UP
}
