package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter of a hearing left later than written: its period ends later too.
 *
 * @param about which claim it is about; null where the proof is missing
 * @param until the last day for the answer by now
 */
public record HearingProlonged(
        CaseNumber caseNumber, HeardClaim.@Nullable About about, LocalDate until, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("answerDueOn", until));
    }
}
