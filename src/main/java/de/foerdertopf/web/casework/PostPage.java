package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.PrintRunView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Paging;
import java.time.LocalDate;
import java.util.List;

/**
 * What lies in a fund to be printed and posted.
 *
 * @param toIssue how many notices can be issued before
 * @param kinds of letters that lie there; {@code kind} the one that is shown, empty for all
 * @param letters those on this page
 */
public record PostPage(
        String base,
        int toIssue,
        String issueHref,
        List<Choice> kinds,
        String kind,
        List<LetterRow> letters,
        Paging paging,
        List<PrintRunView> runs) {

    /** The same page with all of its letters ticked, or none. */
    public String href(boolean ticked) {
        return paging.href(paging.page()) + (ticked ? "" : "&auswahl=keine");
    }

    /**
     * A letter that lies there.
     *
     * @param joined whether it goes into the envelope of the one before
     */
    public record LetterRow(
            String value,
            CaseNumber caseNumber,
            String href,
            String to,
            String town,
            String what,
            LocalDate since,
            boolean joined) {}

    /** What waits in a fund. */
    public record FundRow(String name, String href, int toIssue, int toPrint, long toPost) {}
}
