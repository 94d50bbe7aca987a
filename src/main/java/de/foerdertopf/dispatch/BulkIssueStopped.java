package de.foerdertopf.dispatch;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.util.List;

/** Somebody stopped a bulk issue; what had not had its turn stays unissued. */
public record BulkIssueStopped(BulkIssueId bulk, int left, Instant at, Actor by) implements AuditedEvent {

    @Override
    public String subject() {
        return "bulk-issue:" + bulk;
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("left", left));
    }
}
