package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment went out.
 *
 * @param fullyPaid whether the whole grant is paid with it
 */
public record PaymentExecuted(
        CaseNumber caseNumber,
        PaymentId payment,
        String number,
        Money amount,
        LocalDate executedOn,
        boolean fullyPaid,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, PaymentState.IN_RUN, PaymentState.EXECUTED),
                Change.of("amount", amount),
                Change.of("executedOn", executedOn));
    }
}
