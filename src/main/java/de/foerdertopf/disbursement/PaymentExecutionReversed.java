package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** The cash office had not paid after all: the payment is in its run again and waits to be executed. */
public record PaymentExecutionReversed(
        CaseNumber caseNumber, PaymentId payment, String number, Money amount, String reason, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, PaymentState.EXECUTED, PaymentState.IN_RUN),
                Change.of("amount", amount),
                Change.personal("reason", "", reason));
    }
}
