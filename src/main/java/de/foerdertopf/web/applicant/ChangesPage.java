package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of change that a group can ask for, and what it asked so far.
 *
 * @param kinds what it can ask for
 * @param renounceHref where it gives the whole grant up; null where it cannot
 */
record ChangesPage(
        CaseNumber caseNumber,
        String projectName,
        List<Kind> kinds,
        @Nullable String renounceHref,
        List<Asked> asked) {

    ChangesPage {
        kinds = List.copyOf(kinds);
        asked = List.copyOf(asked);
    }

    /** A kind of change, and what it means. */
    record Kind(String href, String label, String text) {}

    /** What was asked so far, with its answer, and why where it was no. */
    record Asked(
            String what,
            String when,
            String tone,
            String answer,
            @Nullable String reason) {}
}
