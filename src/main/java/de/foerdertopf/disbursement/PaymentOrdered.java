package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** Somebody certified that a payment is factually and arithmetically correct. */
public record PaymentOrdered(
        CaseNumber caseNumber,
        PaymentId payment,
        String number,
        Money amount,
        int instalment,
        int attempt,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("payment." + number, "", PaymentState.ORDERED), Change.of("amount", amount));
    }
}
