package de.foerdertopf.dispatch;

/** How far a print run is. */
public enum PrintRunState {
    /** The file is made; its letters wait for the post. */
    MADE,
    /** Every letter is recorded as posted, or went another way. */
    POSTED,
    /** Taken back before posting; its letters may go into another run. */
    CANCELLED
}
