package de.foerdertopf.decision;

import de.foerdertopf.shared.Money;

/** What a group may ask to change after approval. */
public enum ChangeKind {
    PERIOD,
    COST_ITEMS,
    /** Less money than was granted. */
    AMOUNT,
    BANK_ACCOUNT;

    /** Whether it still means something where a grant ended: what is left is spent and proved, and nothing more is paid. */
    boolean outlasts(Money left) {
        return switch (this) {
            case PERIOD, COST_ITEMS -> left.isPositive();
            case AMOUNT, BANK_ACCOUNT -> false;
        };
    }
}
