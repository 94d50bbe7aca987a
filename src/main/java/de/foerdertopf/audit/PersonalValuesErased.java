package de.foerdertopf.audit;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.util.List;

/** A subject's personal values are gone from the trail. */
public record PersonalValuesErased(String subject, int values, Instant at, Actor by) implements AuditedEvent {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("values", values));
    }
}
