package de.foerdertopf.notice;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person decides on a remedy, with a reason. What follows from a remedy that is upheld, a new decision says. */
@Service
public class DecideObjection {

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final LegalDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideObjection(
            NoticeRepository notices,
            ObjectionRepository objections,
            LegalDeadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** How it ends, and why. */
    public record Command(UUID objection, RaisedObjection.Outcome outcome, String reason, Actor by) {}

    /** @throws BusinessRuleViolation {@code objection.decided}, {@code reason.missing} */
    @Transactional
    public void decide(Command command) {
        var today = HouseTime.today(clock);
        var objection = objections.require(command.objection());
        objection.decide(command.outcome(), command.reason(), command.by(), today);
        objections.save(objection);
        if (objection.isInTime() && command.outcome() == RaisedObjection.Outcome.REJECTED) {
            var notice = notices.require(objection.notice());
            notice.remedyRefused(today, deadlines);
            notices.save(notice);
        }
        events.publishEvent(new ObjectionDecided(
                objection.caseNumber(),
                objection.notice(),
                objection.id(),
                command.outcome(),
                clock.instant(),
                command.by(),
                List.of(Change.of("outcome", command.outcome()), Change.personal("reason", "", command.reason()))));
    }
}
