package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * The payment had not come back after all: it is with the group.
 *
 * @param before what was said of it: returned by the bank, or paid back by the recipient
 * @param fullyPaid whether the whole grant is paid again
 */
public record PaymentReturnReversed(
        CaseNumber caseNumber,
        PaymentId payment,
        String number,
        Money amount,
        PaymentState before,
        boolean fullyPaid,
        String reason,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, before, PaymentState.EXECUTED),
                Change.of("amount", amount),
                Change.personal("reason", "", reason));
    }
}
