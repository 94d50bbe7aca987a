package de.foerdertopf.notice;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person decided on a remedy.
 *
 * @param reopens whether the case is to be decided anew
 */
public record ObjectionDecided(
        CaseNumber caseNumber,
        NoticeId notice,
        UUID objection,
        RaisedObjection.Outcome outcome,
        boolean reopens,
        Instant at,
        Actor by,
        List<Change> changes)
        implements AuditedEvent.OfCase {}
