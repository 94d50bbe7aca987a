package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;

/**
 * One kind of change to be asked for.
 *
 * @param current what stands now, in words: the last day of the project, or the sum of the grant
 */
record ChangePage(CaseNumber caseNumber, String kind, String current) {}
