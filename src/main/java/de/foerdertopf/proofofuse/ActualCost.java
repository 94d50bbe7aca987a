package de.foerdertopf.proofofuse;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.shared.Money;

/** What was really spent in a category. */
public record ActualCost(CostCategory category, Money amount) {}
