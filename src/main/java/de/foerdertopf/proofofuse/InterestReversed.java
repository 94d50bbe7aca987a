package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** Interest that was recorded as received had not come after all: it is open again. */
public record InterestReversed(CaseNumber caseNumber, Money amount, String reason, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("interestReceived", amount, Money.ZERO), Change.personal("reason", "", reason));
    }
}
