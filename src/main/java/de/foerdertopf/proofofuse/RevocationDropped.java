package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The revocation, or another notice that claimed money back, fell: the proof is awaited again, or checked once more.
 *
 * @param wasClosed whether the case was over already
 * @param checked whether the report is there and is checked once more
 */
public record RevocationDropped(
        CaseNumber caseNumber, boolean wasClosed, boolean checked, LocalDate dueOn, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("dueOn", dueOn));
    }
}
