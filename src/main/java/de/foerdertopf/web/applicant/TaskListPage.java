package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.TaskRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The full form as a list of tasks, in the order in which people meet them. */
public record TaskListPage(
        String projectName,
        List<Section> sections,
        int done,
        int of,
        LocalDate closes,
        @Nullable Instant savedAt) {

    /** Tasks that belong together. */
    public record Section(String title, List<TaskRow> tasks) {}
}
