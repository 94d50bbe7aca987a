package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * One kind of change to be asked for.
 *
 * @param promise what becomes of payments until the answer; null where the change has nothing to do with them
 * @param lead what stands now, and whose it is to change
 */
record ChangePage(
        CaseNumber caseNumber,
        String kind,
        String lead,
        @Nullable String promise) {}
