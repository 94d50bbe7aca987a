package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** A remedy against the revocation came in time: nothing is claimed back before it is decided. */
public record ClaimSuspended(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
        implements AuditedEvent.OfCase {}
