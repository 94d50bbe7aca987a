package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
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

/** Records that a letter came back, never arrived, or arrived later than the law presumes: the authority must prove delivery. */
@Service
public class ReportNotDelivered {

    private final NoticeRepository notices;
    private final LegalDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportNotDelivered(
            NoticeRepository notices, LegalDeadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param receivedOn the day of a late arrival; null where it never arrived: then it must be posted again
     */
    public record Command(
            NoticeId notice, String reason, @Nullable LocalDate receivedOn, Actor by) {}

    /**
     * The presumed day of delivery does not hold.
     *
     * @param receivedOn the day of a late arrival; null where it never arrived
     */
    public record NoticeNotDelivered(
            CaseNumber caseNumber,
            NoticeId notice,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate deliveredBefore,
            String reason,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("deliveredOn", String.valueOf(deliveredBefore), receivedOn == null ? "" : receivedOn),
                    Change.personal("reason", "", reason));
        }
    }

    /**
     * A letter that came late came after the day on which it counts as delivered.
     *
     * @throws BusinessRuleViolation {@code notice.received-before-fiction}, {@code notice.received-in-future}
     */
    @Transactional(readOnly = true)
    public void requireDay(NoticeId notice, LocalDate receivedOn) {
        notices.require(notice).requireLater(receivedOn, HouseTime.today(clock));
    }

    /**
     * @throws BusinessRuleViolation {@code notice.moved-on}, {@code reason.missing}, {@code notice.received-before-fiction},
     *     {@code notice.received-in-future}
     */
    @Transactional
    public void report(Command command) {
        var notice = notices.require(command.notice());
        var before = notice.view().deliveredOn();
        var receivedOn = command.receivedOn();
        if (receivedOn == null) {
            notice.notDelivered(command.reason());
        } else {
            notice.deliveredLater(receivedOn, HouseTime.today(clock), deadlines);
        }
        notices.save(notice);
        events.publishEvent(new NoticeNotDelivered(
                notice.caseNumber(), notice.id(), receivedOn, before, command.reason(), clock.instant(), command.by()));
    }
}
