package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Channel;
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
 * @param notice the letter against which it goes
 * @param contested which kind of notice it is about: the answer to an objection is taken to court together with what it answers
 * @param overtaken whether the letter no longer held when it came
 */
public record ObjectionReceived(
        CaseNumber caseNumber,
        NoticeId notice,
        NoticeType contested,
        UUID objection,
        LocalDate receivedOn,
        boolean inTime,
        boolean overtaken,
        Channel channel,
        String text,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("receivedOn", receivedOn),
                Change.of("inTime", inTime),
                Change.of("channel", channel),
                Change.personal("text", "", text));
    }
}
