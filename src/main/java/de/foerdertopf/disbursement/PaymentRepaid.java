package de.foerdertopf.disbursement;

import de.foerdertopf.budget.ReturnLeftover.Destination;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The recipient paid a whole payment back.
 *
 * @param destination whether the money refilled the pot
 */
public record PaymentRepaid(
        CaseNumber caseNumber,
        PaymentId payment,
        String number,
        Money amount,
        LocalDate repaidOn,
        Destination destination,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, PaymentState.EXECUTED, PaymentState.REPAID),
                Change.of("amount", amount),
                Change.of("repaidOn", repaidOn),
                Change.of("destination", destination));
    }
}
