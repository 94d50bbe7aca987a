package de.foerdertopf.decision;

import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was granted by the decision in force: what payments and the proof of use rest on.
 *
 * @param recipientName the legally bound recipient (addressee and liable party)
 * @param entitledName the group that carries the project out; differs from the recipient where a fiscal sponsor consented
 * @param projectPeriod the project's days, as last changed
 * @param decidedBy id of the staff member who decided
 */
public record Grant(
        CaseNumber caseNumber,
        UUID decisionId,
        FundCode fund,
        EditionId edition,
        FiscalYear fiscalYear,
        Money amount,
        FinancingType financingType,
        String recipientName,
        String entitledName,
        String projectTitle,
        DateRange projectPeriod,
        LocalDate decidedOn,
        String decidedBy) {}
