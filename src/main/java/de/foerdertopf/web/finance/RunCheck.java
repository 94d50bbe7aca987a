package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.RunPreview;
import java.util.List;

/** One check of a run before it is closed: how many of all its payments pass, on whatever page they stand. */
public record RunCheck(String key, long passing, long all) {

    static List<RunCheck> of(RunPreview preview) {
        var totals = preview.totals();
        return List.of(
                new RunCheck("iban", totals.validAccounts(), totals.count()),
                new RunCheck("doubles", totals.count() - totals.doubles(), totals.count()),
                new RunCheck("correct", totals.certified(), totals.count()),
                new RunCheck("released", totals.released(), totals.count()),
                new RunCheck("other-run", totals.inNoOtherRun(), totals.count()));
    }

    public boolean isPassed() {
        return passing == all;
    }
}
