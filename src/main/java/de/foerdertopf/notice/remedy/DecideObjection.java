package de.foerdertopf.notice.remedy;

import de.foerdertopf.decision.ReopenDecision;
import de.foerdertopf.notice.delivery.Finality;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person decides on a remedy, with a reason. Where the house helps against a decision on the application, wholly or in part, the
 * case is decided anew: what follows, the new decision and its letter say. Where it helps in part against a claim, the answer itself
 * says how much of it stays (§ 72, § 73 (3) VwGO).
 */
@Service
public class DecideObjection {

    private final Notices notices;
    private final ObjectionRepository objections;
    private final Finality finality;
    private final ReopenDecision reopenDecision;
    private final ContestedGrants grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideObjection(
            Notices notices,
            ObjectionRepository objections,
            Finality finality,
            ReopenDecision reopenDecision,
            ContestedGrants grants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.finality = finality;
        this.reopenDecision = reopenDecision;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How it ends, and why.
     *
     * @param facts what happened, for the letter that tells the decision
     * @param costs who pays what the objection cost
     * @param staysDue what of the contested claim stays where the house helps in part, all told, what came back already included
     * @param decidedOn when a court decided; null where the house does, which decides today
     */
    public record Command(
            UUID objection,
            RaisedObjection.Outcome outcome,
            String facts,
            String reason,
            ObjectionCosts costs,
            @Nullable Money staysDue,
            @Nullable LocalDate decidedOn,
            Actor by) {

        /** With the costs that the law says where nothing special is decided. */
        public Command(UUID objection, RaisedObjection.Outcome outcome, String reason, Actor by) {
            this(objection, outcome, "", reason, outcome.costs(), null, null, by);
        }
    }

    /** Asked of the proof of use. */
    public interface ContestedGrants {

        /** Whether a grant was taken back, so that nothing more can come of its approval. */
        boolean isRevoked(CaseNumber caseNumber);

        /** What a notice claims back, all told; empty where none claims anything any more. */
        Optional<Money> claimed(CaseNumber caseNumber);
    }

    /**
     * Whether the house can help in part: over an application and over interest it decides anew, of a claim a part stays. Any other
     * notice stands or falls as a whole.
     */
    @Transactional(readOnly = true)
    public boolean isPartPossible(RaisedObjection objection) {
        return isPartPossible(notices.require(objection.notice()));
    }

    private boolean isPartPossible(IssuedNotice notice) {
        return notice.type().isDecision()
                || notice.type() == NoticeType.INTEREST
                || (notice.type().isClaim()
                        && grants.claimed(notice.caseNumber()).isPresent());
    }

    /**
     * @throws BusinessRuleViolation {@code objection.decided}, {@code reason.missing}, {@code objection.grant-revoked},
     *     {@code objection.no-part}, {@code objection.part-amount}, {@code objection.own-claim},
     *     {@code objection.decided-in-future}, {@code objection.decided-before}
     */
    @Transactional
    public void decide(Command command) {
        var objection = objections.require(command.objection());
        requireOther(objection.view(), command.outcome(), command.by());
        var notice = notices.require(objection.notice());
        var day = dayOf(command, notice);
        requireDay(objection.view(), day);
        objection.decide(command, day);
        objections.save(objection);
        if (command.outcome() == RaisedObjection.Outcome.PARTLY_UPHELD) {
            requirePart(notice, command.staysDue());
        }
        if (command.outcome().helps() && notice.type().isApproval() && grants.isRevoked(objection.caseNumber())) {
            throw new BusinessRuleViolation("objection.grant-revoked");
        }
        var answeredByLetter = isAnsweredByLetter(notice);
        if (objection.isInTime() && objection.view().leavesNotice() && !answeredByLetter) {
            finality.refuse(notice.id(), day);
        }
        var reopens = command.outcome().helps() && reopen(notice, command.by());
        events.publishEvent(new ObjectionDecided(
                objection.caseNumber(),
                objection.notice(),
                notice.type(),
                objection.id(),
                command.outcome(),
                reopens,
                answeredByLetter,
                command.staysDue(),
                command.reason(),
                clock.instant(),
                command.by()));
    }

    /** A court's decision counts from its own day, however late the house writes it down. */
    private LocalDate dayOf(Command command, IssuedNotice notice) {
        var decidedOn = command.decidedOn();
        return decidedOn == null || isAnsweredByLetter(notice) ? HouseTime.today(clock) : decidedOn;
    }

    /**
     * Nobody decides before the remedy came, or tomorrow.
     *
     * @throws BusinessRuleViolation {@code objection.decided-in-future}, {@code objection.decided-before}
     */
    public void requireDay(RaisedObjection objection, LocalDate decidedOn) {
        if (decidedOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("objection.decided-in-future");
        }
        if (decidedOn.isBefore(objection.receivedOn())) {
            throw new BusinessRuleViolation("objection.decided-before", GermanDates.inWords(objection.receivedOn()));
        }
    }

    /**
     * Whoever claims money back alone may help, but does not alone refuse whoever defends herself against it. What a court decides is
     * only written down.
     *
     * @throws BusinessRuleViolation {@code objection.own-claim}
     */
    @Transactional(readOnly = true)
    public void requireOther(RaisedObjection objection, RaisedObjection.Outcome outcome, Actor by) {
        var notice = notices.require(objection.notice());
        var alone = notice.type().isClaim() || notice.type() == NoticeType.INTEREST;
        if (outcome != RaisedObjection.Outcome.UPHELD
                && alone
                && isAnsweredByLetter(notice)
                && notice.issuedBy().equals(by.id())) {
            throw new BusinessRuleViolation("objection.own-claim");
        }
    }

    private static boolean isAnsweredByLetter(IssuedNotice notice) {
        return notice.remedyKind() == RemedyInstruction.Kind.OBJECTION;
    }

    /**
     * Less stays than is claimed, and not nothing.
     *
     * @throws BusinessRuleViolation {@code objection.part-amount}
     */
    @Transactional(readOnly = true)
    public void requireStaysDue(CaseNumber caseNumber, @Nullable Money staysDue) {
        var claimed = grants.claimed(caseNumber).orElse(Money.ZERO);
        if (staysDue == null || !staysDue.isPositive() || !staysDue.isLessThan(claimed)) {
            throw new BusinessRuleViolation("objection.part-amount", claimed.toGerman());
        }
    }

    private void requirePart(IssuedNotice notice, @Nullable Money staysDue) {
        if (!isPartPossible(notice)) {
            throw new BusinessRuleViolation("objection.no-part");
        }
        if (notice.type().isClaim()) {
            requireStaysDue(notice.caseNumber(), staysDue);
        }
    }

    /** Only a decision on the application is taken anew; what follows for a revocation, the proof of use knows. */
    private boolean reopen(IssuedNotice notice, Actor by) {
        var decision = notice.decisionId();
        return decision != null && reopenDecision.reopen(new ReopenDecision.Command(notice.caseNumber(), decision, by));
    }
}
