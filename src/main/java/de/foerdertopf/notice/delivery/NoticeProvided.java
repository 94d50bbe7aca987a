package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A notice lies on the portal, and the mail server has taken the mail that tells its recipient so. */
public record NoticeProvided(
        CaseNumber caseNumber, NoticeId notice, NoticeType type, LocalDate retrieveBy, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("notice." + notice, NoticeState.PROVIDED), Change.of("retrieveBy", retrieveBy));
    }
}
