package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Not all that was paid is back after all: the proof is awaited again, also where the case was closed already.
 *
 * @param byMistake whether it never came back, although the recipient was said to have paid it back; else what moved the money tells the group
 * @param dueOn the day by which it is due, which may be past
 */
public record GrantNotGivenBack(CaseNumber caseNumber, boolean byMistake, LocalDate dueOn, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("proof", ProofState.SETTLED, ProofState.AWAITED), Change.of("dueOn", dueOn));
    }
}
