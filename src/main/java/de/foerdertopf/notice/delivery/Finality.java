package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the finality (Bestandskraft) of a notice when a remedy comes in, is refused or is waived. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Finality {

    private final NoticeRepository notices;
    private final LegalDeadlines deadlines;

    Finality(NoticeRepository notices, LegalDeadlines deadlines) {
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /**
     * The notice that a remedy goes against.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent}
     */
    public IssuedNotice contestable(NoticeId id) {
        var notice = notices.require(id);
        notice.requireContestable();
        return notice.view();
    }

    /** A remedy came in time: the notice is not final before it is decided. */
    public void contest(NoticeId id) {
        var notice = notices.require(id);
        notice.contested();
        notices.save(notice);
    }

    /** The remedy is refused, and the answer counts as delivered on this day: it can be taken to court within its own period. */
    public void refuse(NoticeId id, LocalDate answerDeliveredOn) {
        var notice = notices.require(id);
        notice.remedyRefused(answerDeliveredOn, deadlines);
        notices.save(notice);
    }

    /**
     * The remedy is taken back, or settled otherwise, on this day: what was contested is final once its period is over.
     *
     * @return from when it is final; this day where it has not arrived
     */
    public LocalDate end(NoticeId id, LocalDate day) {
        var notice = notices.require(id);
        notice.remedyEnded(day, deadlines);
        var finalOn = notices.save(notice).view().finalOn();
        return finalOn == null ? day : finalOn;
    }

    /**
     * The recipient waives the remedy (Rechtsbehelfsverzicht): the notice is final from that day.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent},
     *     {@code notice.waived}
     */
    public IssuedNotice waive(NoticeId id, LocalDate day) {
        var notice = notices.require(id);
        notice.waive(day);
        return notices.save(notice).view();
    }
}
