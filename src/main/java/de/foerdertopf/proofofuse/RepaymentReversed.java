package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * Money that was recorded as received had not come after all: the claim is open again.
 *
 * @param wasComplete whether nothing had been open before, so that the case had gone on
 */
public record RepaymentReversed(
        CaseNumber caseNumber, Money amount, boolean wasComplete, String reason, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("repaid", amount, Money.ZERO), Change.personal("reason", "", reason));
    }
}
