package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** What a group was said to have given back of money paid beyond its grant had not come after all. */
public record OverpaymentReturnReversed(CaseNumber caseNumber, Money amount, String reason, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("overpaymentReturned", amount, Money.ZERO), Change.personal("reason", "", reason));
    }
}
