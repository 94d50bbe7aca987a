package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The remedy against a claim was refused, wholly or for a part: what stays of the claim counts again.
 *
 * @param settled whether all of it came back meanwhile
 */
public record ClaimReinstated(CaseNumber caseNumber, boolean settled, LocalDate payBackUntil, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("payBackUntil", payBackUntil));
    }
}
