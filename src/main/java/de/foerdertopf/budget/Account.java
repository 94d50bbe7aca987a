package de.foerdertopf.budget;

import org.jspecify.annotations.Nullable;

/** Where money of a pot stands. Each euro of the budget is in exactly one of free, committed, owed back, ordered and paid. */
enum Account {
    /** The council's budget: the other side of everything the pot holds. */
    BUDGET(null, "budget.below-bound"),
    FREE(null, "budget.exhausted"),
    COMMITTED("committed", "budget.not-committed"),
    /** What a recipient paid back and is owed: bound as what is granted, and no payment may take it. */
    OWED_BACK("committed", "budget.not-committed"),
    ORDERED("ordered", "budget.not-ordered"),
    PAID("paid", "budget.not-paid"),
    /** What recipients paid back outside the pot: the other side of revenue. */
    REPAID(null, null),
    /** Money that came back and belongs to the city's general budget. */
    REVENUE(null, null),
    /** Interest that recipients paid beyond that, for the city's general budget as well. */
    INTEREST(null, null),
    /** The city's money beside the pot: the other side of what was paid on top. */
    CASH(null, null),
    /** What went out beyond what was granted: no pot is for it, and its recipient owes it back. */
    ON_TOP(null, "budget.not-paid");

    private final @Nullable String column;
    private final @Nullable String shortage;

    Account(@Nullable String column, @Nullable String shortage) {
        this.column = column;
        this.shortage = shortage;
    }

    /** Whether a case's own share of it must never fall below zero. */
    boolean isKeptPerCase() {
        return column != null || this == ON_TOP;
    }

    /** The violation's code when a movement would take more from it than there is. */
    @Nullable
    String shortage() {
        return shortage;
    }
}
