package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Finality;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that the recipient waives the remedy (Rechtsbehelfsverzicht): the notice is final from that day. */
@Service
public class RecordRemedyWaiver {

    private final Finality finality;
    private final ObjectionRepository objections;
    private final OvertakenNotices overtaken;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordRemedyWaiver(
            Finality finality,
            ObjectionRepository objections,
            OvertakenNotices overtaken,
            ApplicationEventPublisher events,
            Clock clock) {
        this.finality = finality;
        this.objections = objections;
        this.overtaken = overtaken;
        this.events = events;
        this.clock = clock;
    }

    /** When the waiver came in. */
    public record Command(NoticeId notice, LocalDate receivedOn, Actor by) {}

    /**
     * @throws BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent}, {@code notice.waived},
     *     {@code notice.contested}, {@code notice.received-in-future}, {@code objection.overtaken}
     */
    @Transactional
    public void waive(Command command) {
        if (command.receivedOn().isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("notice.received-in-future");
        }
        if (objections.findByNoticeId(command.notice().value()).stream()
                .anyMatch(o -> o.view().isOpen())) {
            throw new BusinessRuleViolation("notice.contested");
        }
        if (overtaken.isOvertaken(finality.contestable(command.notice()))) {
            throw new BusinessRuleViolation("objection.overtaken");
        }
        var notice = finality.waive(command.notice(), command.receivedOn());
        events.publishEvent(new RemedyWaived(
                notice.caseNumber(), notice.id(), command.receivedOn(), clock.instant(), command.by()));
    }
}
