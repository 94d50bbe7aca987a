package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.BulkIssue;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import java.util.List;

/**
 * The notices that can be issued together.
 *
 * @param all how many there are in all
 * @param before what was issued together before
 */
public record BulkIssueStartPage(
        String base,
        List<CaseOverview> cases,
        int all,
        Chosen chosenFilter,
        List<String> rounds,
        List<Choice> days,
        List<BulkIssue> before,
        List<Crumb> crumbs) {

    /** Which of the waiting ones are shown: of a round, decided on a day; blank is all. */
    public record Chosen(String round, String day) {

        static final Chosen ALL = new Chosen("", "");

        boolean shows(CaseOverview about) {
            return (round.isBlank() || round.equals(about.round())) && (day.isBlank() || day.equals(dayOf(about)));
        }

        private static String dayOf(CaseOverview about) {
            return about.decidedOn() == null ? "" : about.decidedOn().toString();
        }
    }
}
