package de.foerdertopf.application;

import de.foerdertopf.shared.Money;

/** One line of the cost plan (Ausgabenposition). */
public record CostItem(CostCategory category, String description, Money amount) {}
