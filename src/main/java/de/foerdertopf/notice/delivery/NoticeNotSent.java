package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** The mail of a letter was refused for good: the letter has not left, and a person must find another way for it. */
public record NoticeNotSent(
        CaseNumber caseNumber, NoticeId notice, NoticeType type, NoticeChannel channel, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("notice." + notice, "mail refused"), Change.of("channel", channel));
    }
}
