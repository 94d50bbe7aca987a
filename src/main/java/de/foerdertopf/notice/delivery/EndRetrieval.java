package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a notice off the portal that was not retrieved in time, or whose recipient does not want it there any more: it is not
 * delivered (§ 41 (2a) s. 5 VwVfG) and lies ready to be posted as a letter. A job of the engine. Done twice, nothing happens.
 */
@Service
public class EndRetrieval {

    private final NoticeRepository notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndRetrieval(NoticeRepository notices, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** A notice was not retrieved; a letter has to go out. */
    public record RetrievalEnded(CaseNumber caseNumber, NoticeId notice, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("notice." + notice, NoticeState.TO_POST), Change.of("channel", NoticeChannel.LETTER));
        }
    }

    @Transactional
    public void end(NoticeId id) {
        var notice = notices.require(id);
        if (notice.state() != NoticeState.PROVIDED) {
            return;
        }
        notice.endProvision(HouseTime.today(clock));
        notices.save(notice);
        events.publishEvent(new RetrievalEnded(notice.caseNumber(), id, clock.instant(), Actor.SYSTEM));
    }
}
