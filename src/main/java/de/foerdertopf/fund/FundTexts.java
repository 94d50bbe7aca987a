package de.foerdertopf.fund;

import java.util.Map;

/**
 * Words of an edition that letters and pages need.
 *
 * @param legalBasis the rules on which decisions rest, as a noun phrase in the nominative
 * @param amountClause where the rules name the cap
 * @param reasons a sentence for a rejection or reduction, by finding; the officer may change it
 * @param goals the fund's guiding goals
 */
public record FundTexts(
        String legalBasis, String amountClause, Map<FindingCode, String> reasons, java.util.List<String> goals) {

    public FundTexts {
        reasons = Map.copyOf(reasons);
        goals = java.util.List.copyOf(goals);
    }
}
