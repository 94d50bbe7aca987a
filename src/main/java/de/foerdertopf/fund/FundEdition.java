package de.foerdertopf.fund;

import java.util.List;
import java.util.Set;

/**
 * One version of a fund's rules. Immutable once published; an application stays pinned to the edition under which it came in.
 *
 * @param fiscalYears the rounds of these years follow it
 * @param assumptions paths of values in the file that are our assumption and must be checked by the city
 */
public record FundEdition(
        EditionId id,
        EditionStatus status,
        Set<Integer> fiscalYears,
        FundRules rules,
        List<Provision> provisions,
        FundTexts texts,
        List<String> assumptions) {

    /** Only published editions take applications. */
    public enum EditionStatus {
        DRAFT,
        PUBLISHED
    }

    public FundEdition {
        fiscalYears = Set.copyOf(fiscalYears);
        provisions = List.copyOf(provisions);
        assumptions = List.copyOf(assumptions);
    }

    public boolean isPublished() {
        return status == EditionStatus.PUBLISHED;
    }
}
