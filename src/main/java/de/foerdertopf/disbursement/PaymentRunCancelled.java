package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.util.List;

/** A run was taken back before the cash office paid; its payments may go into another one. */
public record PaymentRunCancelled(
        PaymentRunId run, String number, FundCode fund, List<CaseNumber> cases, String reason, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "run:" + run;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("state", PaymentRunState.CLOSED, PaymentRunState.CANCELLED),
                Change.personal("reason", "", reason));
    }
}
