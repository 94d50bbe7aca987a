package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person decided on a remedy.
 *
 * @param contested which kind of letter the remedy was against
 * @param reopens whether the case is to be decided anew
 */
public record ObjectionDecided(
        CaseNumber caseNumber,
        NoticeId notice,
        NoticeType contested,
        UUID objection,
        RaisedObjection.Outcome outcome,
        boolean reopens,
        Instant at,
        Actor by,
        List<Change> changes)
        implements AuditedEvent.OfCase {}
