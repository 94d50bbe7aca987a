package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.util.List;

/**
 * The fiscal year of a fund was closed, or opened again.
 *
 * @param closed false: opened again
 */
public record FiscalYearClosed(FundCode fund, FiscalYear year, boolean closed, String reason, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "pot:" + fund + ":" + year;
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("closed", !closed, closed), Change.of("reason", reason));
    }
}
