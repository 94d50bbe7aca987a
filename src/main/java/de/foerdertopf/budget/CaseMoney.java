package de.foerdertopf.budget;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;

/** What one case holds of a pot. */
public record CaseMoney(
        CaseNumber caseNumber, FundCode fund, FiscalYear year, Money committed, Money ordered, Money paid) {}
