package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of change that a group can ask for, and what it asked so far.
 *
 * @param renounceHref where it gives the whole grant up; null where it cannot
 */
record ChangesPage(
        CaseNumber caseNumber, String projectName, @Nullable String renounceHref, List<Asked> asked) {

    /** What was asked so far, with its answer, and why where it was no. */
    record Asked(
            String what,
            String when,
            String tone,
            String answer,
            @Nullable String reason) {}
}
