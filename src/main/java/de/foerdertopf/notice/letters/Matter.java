package de.foerdertopf.notice.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the letter is about.
 *
 * @param fundName {@code Stadtteilfonds Bremen}
 * @param fundDative {@code dem Stadtteilfonds Bremen}
 * @param submittedOn the application's received-on date, which counts for deadlines
 * @param appliedBy the group that applied, where the letter goes to its sponsor; null where the reader applied
 */
public record Matter(
        String fundName,
        String fundDative,
        String projectTitle,
        LocalDate submittedOn,
        @Nullable String appliedBy) {

    /** For whoever applied. */
    public Matter(String fundName, String fundDative, String projectTitle, LocalDate submittedOn) {
        this(fundName, fundDative, projectTitle, submittedOn, null);
    }
}
