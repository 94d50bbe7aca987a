package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** Money that was recorded as given back to a group had not gone out: it is still to be sent. */
public record RefundReversed(CaseNumber caseNumber, Money amount, String reason, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("refunded", amount, Money.ZERO), Change.personal("reason", "", reason));
    }
}
