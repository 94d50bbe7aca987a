package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;

/**
 * One kind of change to be asked for.
 *
 * @param currentEnd the last day of the project as it stands, in words
 */
record ChangePage(CaseNumber caseNumber, String kind, String currentEnd) {}
