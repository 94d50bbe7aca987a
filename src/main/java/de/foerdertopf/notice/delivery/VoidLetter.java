package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a letter in the house for good, because what it says does not count any more. */
@Service
public class VoidLetter {

    private final NoticeRepository notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoidLetter(NoticeRepository notices, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing to a letter that has left. */
    @Transactional
    public void voidUnlessGone(NoticeId id, Actor by) {
        voidUnlessGone(notices.require(id), by);
    }

    /** The same with all letters of a kind in a case that are still in the house. */
    @Transactional
    public void voidInTheHouse(CaseNumber caseNumber, NoticeType type, Actor by) {
        notices.findByCaseNumberOrderByWrittenNumber(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .forEach(notice -> voidUnlessGone(notice, by));
    }

    private void voidUnlessGone(Notice notice, Actor by) {
        if (notice.voidUnlessGone()) {
            notices.save(notice);
            events.publishEvent(new NoticeVoided(notice.caseNumber(), notice.id(), notice.type(), clock.instant(), by));
        }
    }
}
