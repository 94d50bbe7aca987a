package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.SendNotice.NoticeToPost;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail server took the mail of a letter: by mail the letter has left on that day, on the portal it can be retrieved from that day
 * on. Nothing is counted before. Done twice, nothing happens.
 */
@Service
public class ConfirmMailing {

    private final NoticeRepository notices;
    private final PortalDelivery portal;
    private final LegalDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmMailing(
            NoticeRepository notices,
            PortalDelivery portal,
            LegalDeadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.portal = portal;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Which letter, and when the mail server took its mail. */
    public record Command(NoticeId notice, Instant acceptedAt) {}

    @Transactional
    public void confirm(Command command) {
        var notice = notices.require(command.notice());
        var day = HouseTime.dayOf(command.acceptedAt());
        if (notice.isCountedBefore(day)) {
            notice.recount(day, deadlines);
        } else if (notice.state() != NoticeState.SENDING) {
            return;
        } else if (notice.channel() == NoticeChannel.EMAIL) {
            notice.mailed(day, deadlines);
        } else if (portal.isAgreed(notice.caseNumber())) {
            notice.provide(day, deadlines);
        } else {
            notice.awaitPosting();
        }
        notices.save(notice);
        events.publishEvent(event(notice));
    }

    private Object event(Notice notice) {
        var retrieval = notice.view().retrieval();
        return switch (notice.state()) {
            case PROVIDED ->
                new NoticeProvided(
                        notice.caseNumber(),
                        notice.id(),
                        notice.type(),
                        Objects.requireNonNull(retrieval).retrieveBy(),
                        clock.instant(),
                        Actor.SYSTEM);
            case TO_POST -> new NoticeToPost(notice.caseNumber(), notice.id(), clock.instant(), Actor.SYSTEM);
            default ->
                new NoticeSent(
                        notice.caseNumber(),
                        notice.id(),
                        notice.type(),
                        notice.channel(),
                        Objects.requireNonNull(notice.view().deliveredOn()),
                        clock.instant(),
                        Actor.SYSTEM);
        };
    }
}
