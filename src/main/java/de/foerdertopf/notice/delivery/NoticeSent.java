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

/** A letter left the house by mail: the mail server has taken the mail with the PDF. */
public record NoticeSent(
        CaseNumber caseNumber,
        NoticeId notice,
        NoticeType type,
        NoticeChannel channel,
        LocalDate deliveredOn,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("notice." + notice, NoticeState.SENT),
                Change.of("channel", channel),
                Change.of("deliveredOn", deliveredOn));
    }
}
