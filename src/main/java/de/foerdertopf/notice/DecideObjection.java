package de.foerdertopf.notice;

import de.foerdertopf.decision.ReopenDecision;
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

/**
 * A person decides on a remedy, with a reason. Where the house helps, wholly or in part, the case is decided anew: what follows, the
 * new decision and its letter say.
 */
@Service
public class DecideObjection {

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final LegalDeadlines deadlines;
    private final ReopenDecision reopenDecision;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideObjection(
            NoticeRepository notices,
            ObjectionRepository objections,
            LegalDeadlines deadlines,
            ReopenDecision reopenDecision,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.deadlines = deadlines;
        this.reopenDecision = reopenDecision;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How it ends, and why.
     *
     * @param facts what happened, for the letter that tells the decision
     * @param costs who pays what the objection cost
     */
    public record Command(
            UUID objection,
            RaisedObjection.Outcome outcome,
            String facts,
            String reason,
            ObjectionCosts costs,
            Actor by) {

        /** With the costs that the law says where nothing special is decided. */
        public Command(UUID objection, RaisedObjection.Outcome outcome, String reason, Actor by) {
            this(objection, outcome, "", reason, ObjectionCosts.of(outcome), by);
        }
    }

    /** @throws BusinessRuleViolation {@code objection.decided}, {@code reason.missing} */
    @Transactional
    public void decide(Command command) {
        var today = HouseTime.today(clock);
        var objection = objections.require(command.objection());
        objection.decide(command.outcome(), command.facts(), command.reason(), command.costs(), command.by(), today);
        objections.save(objection);
        if (objection.isInTime() && command.outcome() == RaisedObjection.Outcome.REJECTED) {
            var notice = notices.require(objection.notice());
            notice.remedyRefused(today, deadlines);
            notices.save(notice);
        }
        var reopens = command.outcome().helps() && reopen(objection, command.by());
        events.publishEvent(new ObjectionDecided(
                objection.caseNumber(),
                objection.notice(),
                objection.id(),
                command.outcome(),
                reopens,
                clock.instant(),
                command.by(),
                List.of(Change.of("outcome", command.outcome()), Change.personal("reason", "", command.reason()))));
    }

    /** Only a decision on the application is taken anew; another letter that was contested has no decision behind it. */
    private boolean reopen(Objection objection, Actor by) {
        var decision = notices.require(objection.notice()).view().decisionId();
        return decision != null
                && reopenDecision.reopen(new ReopenDecision.Command(objection.caseNumber(), decision, by));
    }
}
