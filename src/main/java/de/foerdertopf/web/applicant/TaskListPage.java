package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.TaskRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full form as a list of tasks, in the order in which people meet them.
 *
 * @param late whether its round is over, and no other is open
 * @param round what became of its round; null while that is open
 */
public record TaskListPage(
        String projectName,
        List<Section> sections,
        int done,
        int of,
        LocalDate closes,
        boolean late,
        CostPage.@Nullable Hint round,
        @Nullable Instant savedAt) {

    /** Tasks that belong together. */
    public record Section(String title, List<TaskRow> tasks) {}
}
