package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/** A letter had asked for interest that fell; the group is written that it need not pay it. */
public record InterestWithdrawn(CaseNumber caseNumber, Money amount, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("toldInterest", amount, Money.ZERO));
    }
}
