package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Finality;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a remedy against a notice (Widerspruch, Klage), whatever it is called and however it came. */
@Service
public class RecordObjection {

    private final Finality finality;
    private final ObjectionRepository objections;
    private final OvertakenNotices overtaken;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordObjection(
            Finality finality,
            ObjectionRepository objections,
            OvertakenNotices overtaken,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.finality = finality;
        this.objections = objections;
        this.overtaken = overtaken;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came, when and how.
     *
     * @param evenIfOvertaken whether it is kept that it came, although the letter at which it is directed no longer holds
     */
    public record Command(
            NoticeId notice, LocalDate receivedOn, Channel channel, String text, boolean evenIfOvertaken, Actor by) {

        /** Against a letter that holds. */
        public Command(NoticeId notice, LocalDate receivedOn, Channel channel, String text, Actor by) {
            this(notice, receivedOn, channel, text, false, by);
        }
    }

    /**
     * Nobody objects to a letter before it is written, or tomorrow.
     *
     * @throws BusinessRuleViolation {@code notice.received-in-future}, {@code objection.before-notice}
     */
    @Transactional(readOnly = true)
    public void requireDay(NoticeId notice, LocalDate receivedOn) {
        if (receivedOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("notice.received-in-future");
        }
        if (receivedOn.isBefore(finality.contestable(notice).issuedOn())) {
            throw new BusinessRuleViolation("objection.before-notice");
        }
    }

    /**
     * What is directed at a letter that no longer holds is kept as it came, holds up nothing, and waits for somebody to settle it.
     *
     * @throws BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent}, {@code notice.contested},
     *     {@code notice.received-in-future}, {@code objection.before-notice}, {@code objection.overtaken}
     */
    @Transactional
    public UUID record(Command command) {
        requireDay(command.notice(), command.receivedOn());
        var notice = finality.contestable(command.notice());
        if (objections.findByNoticeId(command.notice().value()).stream()
                .anyMatch(o -> o.view().isOpen())) {
            throw new BusinessRuleViolation("notice.contested");
        }
        var isOvertaken = overtaken.isOvertaken(notice);
        if (isOvertaken && !command.evenIfOvertaken()) {
            throw new BusinessRuleViolation("objection.overtaken");
        }
        var inTime = !isOvertaken && !notice.isFinalOn(command.receivedOn());
        var raised = new Objection(
                notice.id(), notice.caseNumber(), command.receivedOn(), inTime, command.channel(), command.text());
        var objection = objections.save(isOvertaken ? raised.againstWhatIsOvertaken() : raised);
        var about = notices.disputed(notice);
        if (inTime) {
            finality.contest(notice.id());
            finality.contest(about.id());
        }
        events.publishEvent(new ObjectionReceived(
                notice.caseNumber(),
                notice.id(),
                about.type(),
                objection.id(),
                command.receivedOn(),
                inTime,
                isOvertaken,
                command.channel(),
                command.text(),
                clock.instant(),
                command.by()));
        return objection.id();
    }
}
