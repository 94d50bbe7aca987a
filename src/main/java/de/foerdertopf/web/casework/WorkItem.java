package de.foerdertopf.web.casework;

import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, or to wait for.
 *
 * @param what such as „Entscheiden“
 * @param since when it began to wait; null where only the group is on
 * @param sum what is to be decided, or is granted; where money goes out, back or is claimed, how much
 * @param mine whether the person who looks may do it
 */
public record WorkItem(
        CaseOverview about,
        String what,
        @Nullable Instant since,
        @Nullable LocalDate dueOn,
        Money sum,
        boolean mine,
        boolean waitsForGroup,
        boolean readyToDecide) {

    public boolean isOverdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }
}
