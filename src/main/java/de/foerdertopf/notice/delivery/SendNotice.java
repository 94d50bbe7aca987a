package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a letter on its way, a job of the engine: its mail is written and waits for the mail server ({@link ConfirmMailing}), a
 * letter on paper waits until a person records that it was posted. Done twice, nothing happens.
 */
@Service
public class SendNotice {

    private final NoticeRepository notices;
    private final PortalDelivery portal;
    private final LegalDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendNotice(
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

    /** A letter on paper waits for its posting. */
    public record NoticeToPost(CaseNumber caseNumber, NoticeId notice, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("notice." + notice, NoticeState.TO_POST));
        }
    }

    /**
     * A letter waits for the mail server to take the mail that brings it, or that tells where it can be retrieved. The mail is written
     * in the same transaction.
     *
     * @param channel EMAIL or PORTAL
     * @param mail the how-manieth mail about it
     * @param retrieveBy until when it can be retrieved if the mail leaves today; null where the mail brings it
     */
    public record NoticeToMail(
            CaseNumber caseNumber,
            NoticeId notice,
            NoticeType type,
            NoticeChannel channel,
            int mail,
            @Nullable LocalDate retrieveBy,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("notice." + notice, NoticeState.SENDING), Change.of("channel", channel));
        }
    }

    /**
     * @return how it goes: {@link NoticeChannel#EMAIL} and {@link NoticeChannel#PORTAL} wait for {@link ConfirmMailing}, the others
     *     for {@link RecordPosting}
     */
    @Transactional
    public NoticeChannel send(NoticeId id) {
        var notice = notices.require(id);
        if (notice.state() != NoticeState.RENDERED) {
            requireOnItsWay(notice);
            return notice.channel();
        }
        if (goesByMail(notice)) {
            notice.awaitMail();
        } else {
            notice.awaitPosting();
        }
        notices.save(notice);
        events.publishEvent(
                notice.state() == NoticeState.SENDING
                        ? toMail(notice)
                        : new NoticeToPost(notice.caseNumber(), notice.id(), clock.instant(), Actor.SYSTEM));
        return notice.channel();
    }

    private boolean goesByMail(Notice notice) {
        return notice.channel() == NoticeChannel.EMAIL
                || (notice.channel() == NoticeChannel.PORTAL && portal.isAgreed(notice.caseNumber()));
    }

    private NoticeToMail toMail(Notice notice) {
        var retrieveBy = notice.channel() == NoticeChannel.PORTAL
                ? deadlines.retrieveBy(notice.land(), HouseTime.today(clock))
                : null;
        return new NoticeToMail(
                notice.caseNumber(),
                notice.id(),
                notice.type(),
                notice.channel(),
                notice.mails(),
                retrieveBy,
                clock.instant(),
                Actor.SYSTEM);
    }

    private static void requireOnItsWay(Notice notice) {
        if (notice.state() == NoticeState.ISSUED || notice.state() == NoticeState.VOID) {
            throw new BusinessRuleViolation("notice.moved-on");
        }
    }
}
