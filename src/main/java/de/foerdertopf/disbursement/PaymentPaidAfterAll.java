package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * The cash office paid a payment from the file of a run that was cancelled here.
 *
 * @param before how the payment stood since
 * @param said who said so, or where it stands
 */
public record PaymentPaidAfterAll(
        CaseNumber caseNumber, String number, PaymentState before, String run, String said, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, before, PaymentState.IN_RUN),
                Change.of("run", run),
                Change.of("said", said));
    }
}
