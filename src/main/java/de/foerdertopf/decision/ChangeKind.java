package de.foerdertopf.decision;

/** What a group may ask to change after approval. */
public enum ChangeKind {
    PERIOD,
    COST_ITEMS,
    BANK_ACCOUNT
}
