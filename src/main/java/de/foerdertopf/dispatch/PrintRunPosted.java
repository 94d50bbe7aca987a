package de.foerdertopf.dispatch;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** No letter of a print run waits for the post any more. */
public record PrintRunPosted(PrintRunId run, String number, LocalDate postedOn, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "print-run:" + run;
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("state", PrintRunState.MADE, PrintRunState.POSTED), Change.of("postedOn", postedOn));
    }
}
