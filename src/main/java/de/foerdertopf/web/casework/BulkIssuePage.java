package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.BulkIssue;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Crumb;
import java.util.List;

/**
 * How far a bulk issue is.
 *
 * @param follows whether the page looks again by itself
 * @param again where what is left can be issued once more
 */
public record BulkIssuePage(
        BulkIssue bulk,
        String startedBy,
        List<ItemRow> rows,
        boolean follows,
        String here,
        String again,
        String postHref,
        List<Crumb> crumbs) {

    /** One notice of a bulk issue, in words. */
    public record ItemRow(
            CaseNumber caseNumber, String href, String project, String group, String tone, String state, String text) {}
}
