package de.foerdertopf.fund;

/** How much the proof of use must show. */
public enum ProofMode {
    /** A statement and the sums by category; receipts stay with the group (einfacher Verwendungsnachweis). */
    SIMPLE,
    /** In addition the list of receipts. */
    RECEIPT_LIST,
    /** In addition a picture of each receipt. */
    RECEIPTS
}
