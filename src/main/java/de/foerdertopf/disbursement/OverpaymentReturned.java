package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A group gave back what had been paid beyond its grant, or a part of that.
 *
 * @param open what of it is still to come
 */
public record OverpaymentReturned(
        CaseNumber caseNumber, String number, Money amount, Money open, LocalDate on, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("payment", number), Change.of("overpaymentReturned", amount), Change.of("paidOnTop", open));
    }
}
