package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A remedy against the revocation came in time: nothing is claimed back before it is decided. */
public record ClaimSuspended(CaseNumber caseNumber, LocalDate suspendedOn, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("claimSuspendedOn", suspendedOn));
    }
}
