package de.foerdertopf.application;

import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;

/** One line of the financing plan (Finanzierungsquelle). */
public record FundingSource(FundingKind kind, String description, Money amount) {

    public FundingSource {
        description = Texts.cleanLine(description);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A line of the plan is not below zero");
        }
    }
}
