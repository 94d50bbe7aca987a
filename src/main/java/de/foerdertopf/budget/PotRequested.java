package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** Somebody asked for a change of a pot that a second person must agree to; or drew that back. */
public record PotRequested(
        FundCode fund,
        FiscalYear year,
        PotRequestView.What what,
        Money difference,
        String reason,
        boolean withdrawn,
        Instant at,
        Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "pot:" + fund + ":" + year;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("request", what),
                Change.of("difference", difference),
                Change.of("reason", reason),
                Change.of("withdrawn", withdrawn));
    }
}
