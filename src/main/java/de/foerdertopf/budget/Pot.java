package de.foerdertopf.budget;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;

/** How a fund's fiscal year stands. Committed, ordered and paid exclude each other. */
public record Pot(FundCode fund, FiscalYear year, Money budget, Money committed, Money ordered, Money paid) {

    /** What can still be granted. */
    public Money left() {
        return budget.minus(bound());
    }

    /** What is granted, paid or not. */
    public Money bound() {
        return committed.plus(ordered).plus(paid);
    }

    /** What is granted and not yet paid. */
    public Money unpaid() {
        return committed.plus(ordered);
    }

    record Key(FundCode fund, FiscalYear year) {}
}
