package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** The cash office has a file to pay from. */
public record PaymentRunClosed(
        PaymentRunId run,
        String number,
        FundCode fund,
        int paymentCount,
        Money controlSum,
        String sha256,
        Instant at,
        Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "run:" + run;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("state", PaymentRunState.PREPARING, PaymentRunState.CLOSED),
                Change.of("number", number),
                Change.of("paymentCount", paymentCount),
                Change.of("controlSum", controlSum),
                Change.of("sha256", sha256));
    }
}
