package de.foerdertopf.decision;

/** What a group may ask to change after approval. */
public enum ChangeKind {
    PERIOD,
    COST_ITEMS,
    /** Less money than was granted. */
    AMOUNT,
    BANK_ACCOUNT
}
