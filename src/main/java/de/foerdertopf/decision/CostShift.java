package de.foerdertopf.decision;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.shared.Money;

/** Money of the plan that goes from one kind of cost to another (Umwidmung). */
public record CostShift(CostCategory from, CostCategory to, Money amount) {}
