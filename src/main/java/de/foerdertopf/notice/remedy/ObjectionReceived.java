package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody contests a notice.
 *
 * @param contested which kind of letter
 */
public record ObjectionReceived(
        CaseNumber caseNumber,
        NoticeId notice,
        NoticeType contested,
        UUID objection,
        LocalDate receivedOn,
        boolean inTime,
        Instant at,
        Actor by,
        List<Change> changes)
        implements AuditedEvent.OfCase {}
