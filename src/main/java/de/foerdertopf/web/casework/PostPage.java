package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.PrintRunView;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * What lies in a fund to be printed and posted.
 *
 * @param toIssue how many notices can be issued before
 */
public record PostPage(String base, int toIssue, String issueHref, List<LetterRow> letters, List<PrintRunView> runs) {

    /** A letter that lies there. */
    public record LetterRow(
            String value, CaseNumber caseNumber, String href, String to, String town, String what, LocalDate since) {}

    /** What waits in a fund. */
    public record FundRow(String name, String href, int toIssue, int toPrint, long toPost) {}
}
