package de.foerdertopf.disbursement;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;

/**
 * What a payment run would hold of one fiscal year.
 *
 * @param closed whether the year's pot is closed: what was granted is paid all the same
 */
public record MoneyOfYear(FiscalYear year, int count, Money sum, boolean closed) {}
