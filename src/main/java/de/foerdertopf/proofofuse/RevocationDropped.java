package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * The revocation and its claim fell: the proof is awaited again.
 *
 * @param wasClosed whether the case was over already
 */
public record RevocationDropped(CaseNumber caseNumber, boolean wasClosed, Instant at, Actor by, List<Change> changes)
        implements AuditedEvent.OfCase {}
