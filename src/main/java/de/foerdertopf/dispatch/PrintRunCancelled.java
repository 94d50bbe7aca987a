package de.foerdertopf.dispatch;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.util.List;

/** A print run was taken back before posting; its letters may go into another one. */
public record PrintRunCancelled(PrintRunId run, String number, Instant at, Actor by) implements AuditedEvent {

    @Override
    public String subject() {
        return "print-run:" + run;
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("state", PrintRunState.MADE, PrintRunState.CANCELLED));
    }
}
