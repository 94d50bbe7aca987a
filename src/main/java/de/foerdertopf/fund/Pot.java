package de.foerdertopf.fund;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;

/** The money that a fund has in one fiscal year, as the budget plan says. */
public record Pot(FiscalYear fiscalYear, Money budget) {}
