package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The cash office paid the same money once more, from the file of a run that was cancelled here.
 *
 * @param number of the payment by which the second time is booked
 * @param of number of the one that was paid twice
 * @param onTop what of it nobody had granted: it is to come back
 * @param said who said so, or where it stands
 */
public record PaidAgain(
        CaseNumber caseNumber,
        PaymentId payment,
        String number,
        String of,
        String run,
        Money amount,
        Money onTop,
        LocalDate on,
        String said,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment." + number, PaymentState.EXECUTED),
                Change.of("paidAgain", of),
                Change.of("run", run),
                Change.of("amount", amount),
                Change.of("paidOnTop", onTop),
                Change.personal("note", "", said));
    }
}
