package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.MoneyOfYear;
import de.foerdertopf.disbursement.RunDoubt;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Paging;
import java.util.List;

/**
 * The next run as it would be closed now.
 *
 * @param past what it would hold of fiscal years that are over
 */
public record PreviewPage(
        String base,
        String href,
        RunPreview preview,
        long leftToOthers,
        String postingKey,
        List<MoneyOfYear> past,
        List<CheckLine> checks,
        Paging paging,
        List<Crumb> crumbs) {

    /**
     * A check of the preview, in words.
     *
     * @param named those that do not pass, as many as people look through
     * @param unnamed how many more
     */
    public record CheckLine(
            String key, String label, String result, boolean passed, String icon, List<RunDoubt> named, int unnamed) {

        private static final int MOST_NAMED = 20;

        static CheckLine of(RunCheck check, String label, String result) {
            var failing = check.failing();
            return new CheckLine(
                    check.key(),
                    label,
                    result,
                    check.isPassed(),
                    check.isPassed() ? "success" : check.oftenRight() ? "info" : "warning",
                    failing.stream().limit(MOST_NAMED).toList(),
                    Math.max(0, failing.size() - MOST_NAMED));
        }
    }
}
