package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;

/**
 * Somebody else handed in the report while a person wrote hers: both stand here, and nothing of hers is lost.
 *
 * @param lead who handed it in and when, in a sentence
 * @param kept whether hers is kept for the case that the office asks back
 * @param refused why a file of hers could not be kept
 */
public record ProofTooLatePage(
        CaseNumber caseNumber,
        String backHref,
        String helpHref,
        String lead,
        boolean kept,
        List<String> refused,
        List<ReportLines.Line> theirs,
        List<ReportLines.Line> own) {}
