package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * One kind of change to be asked for.
 *
 * @param promise what becomes of payments until the answer; null where the change has nothing to do with them
 * @param current what stands now, in words: the last day of the project, or the sum of the grant
 */
record ChangePage(
        CaseNumber caseNumber,
        String kind,
        String current,
        @Nullable String promise) {}
