package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A person recorded that a letter was posted or handed over (Postausgangsvermerk). */
public record NoticePosted(
        CaseNumber caseNumber,
        NoticeId notice,
        NoticeType type,
        NoticeChannel channel,
        LocalDate postedOn,
        LocalDate deliveredOn,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("notice." + notice, NoticeState.SENT),
                Change.of("channel", channel),
                Change.of("postedOn", postedOn),
                Change.of("deliveredOn", deliveredOn));
    }
}
