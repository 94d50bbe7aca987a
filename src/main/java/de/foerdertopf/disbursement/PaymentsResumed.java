package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * A grant that had ended stands again: what was not paid of it can be ordered.
 *
 * @param committed what was bound to the grant again
 */
public record PaymentsResumed(CaseNumber caseNumber, Money committed, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("committed", committed));
    }
}
