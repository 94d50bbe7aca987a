package de.foerdertopf.fund;

/** The one file by which a fund's paying office pays, so that nothing can be paid from two files. */
public enum PayableFormat {
    /** A payment order to the treasury, with a CSV list. */
    CSV,
    /** SEPA credit transfer, pain.001.001.09. */
    PAIN_001
}
