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
        String reason,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("outcome", outcome), Change.personal("reason", "", reason));
    }
}
