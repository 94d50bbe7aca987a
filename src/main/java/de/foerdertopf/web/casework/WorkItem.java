package de.foerdertopf.web.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, or to wait for.
 *
 * @param what such as „Entscheiden“
 * @param since when it began to wait; null where only the group is on
 * @param mine whether the person who looks may do it
 */
public record WorkItem(
        CaseOverview about,
        String what,
        @Nullable Instant since,
        @Nullable LocalDate dueOn,
        boolean mine,
        boolean waitsForGroup,
        boolean readyToDecide) {

    public boolean isOverdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }
}
