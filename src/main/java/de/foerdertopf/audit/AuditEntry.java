package de.foerdertopf.audit;

import de.foerdertopf.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail, for people to read.
 *
 * @param event the event's name, such as {@code DecisionTaken}
 */
public record AuditEntry(
        UUID id, String subject, long position, String event, Instant at, Actor by, List<Value> values) {

    /**
     * One field before and after.
     *
     * @param before null if the personal value was erased
     */
    public record Value(
            String field, @Nullable String before, @Nullable String after, boolean personal) {

        public boolean erased() {
            return personal && before == null;
        }
    }
}
