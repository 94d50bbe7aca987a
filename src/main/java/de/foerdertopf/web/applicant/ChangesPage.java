package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of change that a group can ask for, and what it asked so far.
 *
 * @param kinds what can be asked for, by the last part of its address
 * @param renounceHref where it gives the whole grant up; null where it cannot
 */
record ChangesPage(
        CaseNumber caseNumber,
        String projectName,
        List<String> kinds,
        @Nullable String renounceHref,
        List<Asked> asked) {

    ChangesPage {
        kinds = List.copyOf(kinds);
        asked = List.copyOf(asked);
    }

    /** What was asked so far, with its answer, and why where it was no. */
    record Asked(
            String what,
            String when,
            String tone,
            String answer,
            @Nullable String reason) {}
}
