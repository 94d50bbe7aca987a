package de.foerdertopf.decision;

/** How far a decision is. */
public enum DecisionState {
    /** Waits for a second person. */
    PROPOSED,
    TAKEN,
    /** The second person sent it back, or the application was withdrawn meanwhile. */
    SENT_BACK,
    /** Taken back before its letter left. */
    TAKEN_BACK,
    /** Replaced by another decision because a remedy against it was upheld. */
    REMEDIED
}
