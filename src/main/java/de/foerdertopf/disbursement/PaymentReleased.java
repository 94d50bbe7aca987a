package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** Another person said that a payment may go out. */
public record PaymentReleased(
        CaseNumber caseNumber, PaymentId payment, String number, Money amount, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, PaymentState.ORDERED, PaymentState.RELEASED),
                Change.of("amount", amount));
    }
}
