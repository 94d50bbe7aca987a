package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** A payment was taken back before it was paid. */
public record PaymentOrderCancelled(
        CaseNumber caseNumber,
        PaymentId payment,
        String number,
        Money amount,
        PaymentState before,
        String reason,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, before, PaymentState.CANCELLED), Change.personal("reason", "", reason));
    }
}
