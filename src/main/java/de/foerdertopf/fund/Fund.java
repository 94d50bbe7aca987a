package de.foerdertopf.fund;

import de.foerdertopf.shared.FundCode;

/**
 * A configured pot with rules (Fonds).
 *
 * @param name as letters write it: "Stadtteilfonds Bremen"
 * @param nameDative with its article: "dem Stadtteilfonds Bremen"
 * @param shortName as headings write it
 * @param casePrefix first letters of its case numbers
 * @param process the fund's process model
 * @param colour name from the fixed palette: pflaume, moos, schiefer, lehm
 * @param summary one sentence for the start page
 */
public record Fund(
        FundCode code,
        String name,
        String nameDative,
        String shortName,
        String casePrefix,
        String process,
        String colour,
        String summary,
        IssuingAuthority authority,
        PayingOffice payingOffice) {}
