package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** Somebody put payments into a run; its file is not there yet. */
public record PaymentRunBegun(
        PaymentRunId run, String number, FundCode fund, int paymentCount, Money sum, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "run:" + run;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("state", "", PaymentRunState.PREPARING),
                Change.of("number", number),
                Change.of("paymentCount", paymentCount),
                Change.of("sum", sum));
    }
}
