package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The letter that claims money left later than written: its last day is later too.
 *
 * @param payBackUntil the last day to pay by now
 */
public record ClaimProlonged(CaseNumber caseNumber, LocalDate payBackUntil, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("payBackUntil", payBackUntil));
    }
}
