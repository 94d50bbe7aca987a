package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** A letter that had not left will never leave the house: what it says does not count any more. */
public record NoticeVoided(CaseNumber caseNumber, NoticeId notice, NoticeType type, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("notice." + notice, NoticeState.VOID));
    }
}
