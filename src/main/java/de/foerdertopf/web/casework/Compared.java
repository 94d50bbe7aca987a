package de.foerdertopf.web.casework;

import de.foerdertopf.shared.Money;

/** One category of the plan and what became of it. */
public record Compared(String label, Money planned, Money spent) {}
