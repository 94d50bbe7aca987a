package de.foerdertopf.application;

import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;

/** One line of the cost plan (Ausgabenposition). */
public record CostItem(CostCategory category, String description, Money amount) {

    public CostItem {
        description = Texts.cleanLine(description);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A line of the plan is not below zero");
        }
    }
}
