package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.PrintRunView;
import de.foerdertopf.dispatch.PrintedLetter;
import de.foerdertopf.web.layout.Crumb;
import java.util.List;
import java.util.Map;

/**
 * How a print run stands.
 *
 * @param leftToOthers how many of its letters the visitor does not see because their cases are closed to her
 * @param names of those who made, posted or took it back, by their ids
 */
public record PrintRunPage(
        String href,
        PrintRunView run,
        List<PrintedRow> letters,
        int leftToOthers,
        Map<String, String> names,
        boolean cancellable,
        List<Crumb> crumbs) {

    /** A letter of a run. */
    public record PrintedRow(
            PrintedLetter letter, String href, String project, String group, String tone, String state, String text) {}
}
