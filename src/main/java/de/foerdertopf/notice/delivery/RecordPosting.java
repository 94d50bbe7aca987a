package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the day on which a letter was posted or handed over: without it nobody can prove the delivery. */
@Service
public class RecordPosting {

    private final NoticeRepository notices;
    private final LegalDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordPosting(NoticeRepository notices, LegalDeadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** What happened: {@code channel} is LETTER or HAND_OVER. */
    public record Command(NoticeId notice, NoticeChannel channel, LocalDate postedOn, Actor by) {

        /** It was posted. */
        public Command(NoticeId notice, LocalDate postedOn, Actor by) {
            this(notice, NoticeChannel.LETTER, postedOn, by);
        }
    }

    /**
     * A letter leaves the house once it is written, and not tomorrow.
     *
     * @throws BusinessRuleViolation {@code notice.posted-in-future}, {@code notice.posted-before-issue},
     *     {@code notice.posted-while-on-portal}
     */
    @Transactional(readOnly = true)
    public void requireDay(NoticeId notice, LocalDate postedOn) {
        notices.require(notice).requirePosted(postedOn, HouseTime.today(clock));
    }

    /**
     * @throws BusinessRuleViolation {@code notice.nothing-to-post}, {@code notice.posted-in-future},
     *     {@code notice.posted-before-issue}, {@code notice.posted-while-on-portal}, {@code notice.posted-by-mail}
     */
    @Transactional
    public void post(Command command) {
        if (command.channel() != NoticeChannel.LETTER && command.channel() != NoticeChannel.HAND_OVER) {
            throw new BusinessRuleViolation("notice.posted-by-mail");
        }
        var notice = notices.require(command.notice());
        notice.post(command.channel(), command.postedOn(), HouseTime.today(clock), command.by(), deadlines);
        notices.save(notice);
        events.publishEvent(new NoticePosted(
                notice.caseNumber(),
                notice.id(),
                notice.type(),
                notice.channel(),
                command.postedOn(),
                Objects.requireNonNull(notice.view().deliveredOn()),
                clock.instant(),
                command.by()));
    }
}
