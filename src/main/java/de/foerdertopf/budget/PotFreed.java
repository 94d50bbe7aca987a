package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;

/** More of a pot is free than before: it was raised, or something of it was given up or came back. */
public record PotFreed(FundCode fund, FiscalYear year, Actor by) {}
