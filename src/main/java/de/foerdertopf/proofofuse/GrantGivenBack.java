package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** All that was paid is back before anything was proved: no proof is awaited any more. */
public record GrantGivenBack(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("proof", ProofState.AWAITED, ProofState.SETTLED));
    }
}
