package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.RunDoubt;
import de.foerdertopf.disbursement.RunPreview;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One check of a run before it is closed: how many of all its payments pass, on whatever page they stand, and which do not.
 *
 * @param key after {@code preview.check.}
 * @param oftenRight whether what does not pass is worth a look and no warning
 */
public record RunCheck(String key, long passing, long all, boolean oftenRight, List<RunDoubt> failing) {

    static List<RunCheck> of(RunPreview preview) {
        var totals = preview.totals();
        return Arrays.stream(RunDoubt.Check.values())
                .map(check -> {
                    var failing = totals.doubts(check);
                    return new RunCheck(
                            check.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            totals.count()
                                    - failing.stream()
                                            .filter(doubt -> !doubt.earlier())
                                            .count(),
                            totals.count(),
                            check.isOftenRight(),
                            failing);
                })
                .toList();
    }

    public boolean isPassed() {
        return failing.isEmpty();
    }
}
