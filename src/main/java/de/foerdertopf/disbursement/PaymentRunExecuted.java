package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The cash office has paid a run. */
public record PaymentRunExecuted(
        PaymentRunId run, String number, FundCode fund, LocalDate executedOn, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "run:" + run;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("state", PaymentRunState.CLOSED, PaymentRunState.EXECUTED),
                Change.of("executedOn", executedOn));
    }
}
