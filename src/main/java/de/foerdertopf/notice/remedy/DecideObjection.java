package de.foerdertopf.notice.remedy;

import de.foerdertopf.decision.ReopenDecision;
import de.foerdertopf.notice.delivery.Finality;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
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

    private final Notices notices;
    private final ObjectionRepository objections;
    private final Finality finality;
    private final ReopenDecision reopenDecision;
    private final List<RevokedGrants> revokedGrants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideObjection(
            Notices notices,
            ObjectionRepository objections,
            Finality finality,
            ReopenDecision reopenDecision,
            List<RevokedGrants> revokedGrants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.finality = finality;
        this.reopenDecision = reopenDecision;
        this.revokedGrants = revokedGrants;
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
            this(objection, outcome, "", reason, outcome.costs(), by);
        }
    }

    /** Asked of the proof of use: whether a grant was taken back, so that nothing more can come of its approval. */
    public interface RevokedGrants {

        boolean isRevoked(CaseNumber caseNumber);
    }

    /** @throws BusinessRuleViolation {@code objection.decided}, {@code reason.missing}, {@code objection.grant-revoked} */
    @Transactional
    public void decide(Command command) {
        var today = HouseTime.today(clock);
        var objection = objections.require(command.objection());
        objection.decide(command.outcome(), command.facts(), command.reason(), command.costs(), command.by(), today);
        objections.save(objection);
        var notice = notices.require(objection.notice());
        if (command.outcome().helps()
                && notice.type().isApproval()
                && revokedGrants.stream().anyMatch(revoked -> revoked.isRevoked(objection.caseNumber()))) {
            throw new BusinessRuleViolation("objection.grant-revoked");
        }
        if (objection.isInTime() && command.outcome() == RaisedObjection.Outcome.REJECTED) {
            finality.refuse(notice.id(), today);
        }
        var reopens = command.outcome().helps() && reopen(notice, command.by());
        events.publishEvent(new ObjectionDecided(
                objection.caseNumber(),
                objection.notice(),
                notice.type(),
                objection.id(),
                command.outcome(),
                reopens,
                command.reason(),
                clock.instant(),
                command.by()));
    }

    /** Only a decision on the application is taken anew; what follows for a revocation, the proof of use knows. */
    private boolean reopen(IssuedNotice notice, Actor by) {
        var decision = notice.decisionId();
        return decision != null && reopenDecision.reopen(new ReopenDecision.Command(notice.caseNumber(), decision, by));
    }
}
