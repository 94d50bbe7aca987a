package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * The bank's answer came after the grant had ended.
 *
 * @param open what is to come back by now
 * @param reopened whether the case had been closed and is open again
 * @param settled whether nothing is to come back and nothing can go out any more
 */
public record ClaimFollowed(
        CaseNumber caseNumber, Money open, boolean reopened, boolean settled, Money repaymentDue, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("repaymentDue", repaymentDue));
    }
}
