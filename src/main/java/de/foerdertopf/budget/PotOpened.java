package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** A fiscal year's budget is in force. */
public record PotOpened(FundCode fund, FiscalYear year, Money budget, String reason, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "pot:" + fund + ":" + year;
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("budget", budget), Change.of("reason", reason));
    }
}
