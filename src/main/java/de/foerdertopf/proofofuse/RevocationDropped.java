package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The revocation, or another notice that claimed money back, fell: the proof is awaited again, or checked once more.
 *
 * @param wasClosed whether the case was over already
 * @param follows what becomes of the proof
 */
public record RevocationDropped(
        CaseNumber caseNumber, boolean wasClosed, Follows follows, LocalDate dueOn, Instant at, Actor by)
        implements BearsOnRefund {

    /** What a grant that stands again owes. */
    public enum Follows {
        /** Its proof is awaited. */
        PROOF,
        /** The report is there and is checked once more. */
        CHECK,
        /** Nothing of it was paid: nothing is to be proved yet. */
        NOTHING
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.of("dueOn", dueOn));
    }
}
