package de.foerdertopf.application;

import de.foerdertopf.shared.Money;

/** One line of the financing plan (Finanzierungsquelle). */
public record FundingSource(FundingKind kind, String description, Money amount) {}
