package de.foerdertopf.notice;

import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a letter on its way, a job of the engine: by mail it leaves at once, on the portal it waits for its recipient, a letter on
 * paper waits until a person records that it was posted. Done twice, nothing happens.
 */
@Service
public class SendNotice {

    private final NoticeRepository notices;
    private final Applications applications;
    private final PortalDelivery portal;
    private final LegalDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendNotice(
            NoticeRepository notices,
            Applications applications,
            PortalDelivery portal,
            LegalDeadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.applications = applications;
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

    /** A notice lies on the portal, and its recipient is told in the same transaction. */
    public record NoticeProvided(
            CaseNumber caseNumber, NoticeId notice, NoticeType type, LocalDate retrieveBy, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("notice." + notice, NoticeState.PROVIDED), Change.of("retrieveBy", retrieveBy));
        }
    }

    /**
     * @return how it goes: {@link NoticeChannel#EMAIL} has left, {@link NoticeChannel#PORTAL} waits for {@link RetrieveNotice}, the
     *     others wait for {@link RecordPosting}
     */
    @Transactional
    public NoticeChannel send(NoticeId id) {
        var notice = notices.require(id);
        if (notice.state() != NoticeState.RENDERED) {
            requireOnItsWay(notice);
            return notice.channel();
        }
        var today = HouseTime.today(clock);
        if (notice.channel() == NoticeChannel.EMAIL) {
            notice.mail(today, Actor.SYSTEM, deadlines);
        } else if (notice.channel() == NoticeChannel.PORTAL
                && portal.isAgreed(applications.require(notice.caseNumber()))) {
            notice.provide(today, deadlines);
        } else {
            notice.awaitPosting();
        }
        notices.save(notice);
        events.publishEvent(event(notice));
        return notice.channel();
    }

    private static void requireOnItsWay(Notice notice) {
        if (notice.state() == NoticeState.ISSUED || notice.state() == NoticeState.VOID) {
            throw new BusinessRuleViolation("notice.moved-on");
        }
    }

    private AuditedEvent.OfCase event(Notice notice) {
        var retrieval = notice.view().retrieval();
        if (retrieval != null) {
            return new NoticeProvided(
                    notice.caseNumber(),
                    notice.id(),
                    notice.type(),
                    retrieval.retrieveBy(),
                    clock.instant(),
                    Actor.SYSTEM);
        }
        var deliveredOn = notice.view().deliveredOn();
        return deliveredOn == null
                ? new NoticeToPost(notice.caseNumber(), notice.id(), clock.instant(), Actor.SYSTEM)
                : new NoticeSent(
                        notice.caseNumber(),
                        notice.id(),
                        notice.type(),
                        notice.channel(),
                        deliveredOn,
                        clock.instant(),
                        Actor.SYSTEM);
    }
}
