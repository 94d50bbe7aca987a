package de.foerdertopf.web.finance;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;
import java.util.List;

/** A fiscal year in which a fund has no pot: there is nothing to grant, but money may come in. */
public record NoPotPage(FiscalYear year, String fund, Money revenue, List<Tab> others) {}
