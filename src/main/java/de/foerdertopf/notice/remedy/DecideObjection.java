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
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final RemedyDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideObjection(
            Notices notices,
            ObjectionRepository objections,
            Finality finality,
            ReopenDecision reopenDecision,
            ContestedGrants grants,
            RemedyDays days,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.finality = finality;
        this.reopenDecision = reopenDecision;
        this.grants = grants;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How it ends, and why.
     *
     * @param facts what happened, for the letter that tells the decision
     * @param costs who pays what the objection cost
     * @param faultCured whether it fails only because a fault of form or procedure was cured meanwhile
     * @param staysDue what of the contested claim stays where the house helps in part, all told, what came back already included
     * @param decidedOn when a court decided, or when the remedy was taken back; null where the house decides, today
     * @param toldOn when the court's decision was delivered, from which it counts; null where the house decides
     */
    public record Command(
            UUID objection,
            RaisedObjection.Outcome outcome,
            String facts,
            String reason,
            ObjectionCosts costs,
            boolean faultCured,
            @Nullable Money staysDue,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate toldOn,
            Actor by) {

        /** No fault was cured. */
        public Command(
                UUID objection,
                RaisedObjection.Outcome outcome,
                String facts,
                String reason,
                ObjectionCosts costs,
                @Nullable Money staysDue,
                @Nullable LocalDate decidedOn,
                @Nullable LocalDate toldOn,
                Actor by) {
            this(objection, outcome, facts, reason, costs, false, staysDue, decidedOn, toldOn, by);
        }

        /** With the costs that the law says where nothing special is decided. */
        public Command(UUID objection, RaisedObjection.Outcome outcome, String reason, Actor by) {
            this(objection, outcome, "", reason, outcome.costs(), null, null, null, by);
        }
    }

    /**
     * Whether the house can help in part: over an application and over interest it decides anew, of a claim a part stays. Any other
     * notice stands or falls as a whole.
     */
    @Transactional(readOnly = true)
    public boolean isPartPossible(RaisedObjection objection) {
        return isPartPossible(about(objection));
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
     *     {@code objection.decided-in-future}, {@code objection.decided-before}, {@code objection.told-before}, {@code objection.told-in-future},
     *     {@code objection.only-settled}, {@code objection.winner-pays-nothing}, {@code objection.loser-pays},
     *     {@code objection.lawyer-unpaid}
     */
    @Transactional
    public void decide(Command command) {
        var objection = objections.require(command.objection());
        requireOther(objection.view(), command.outcome(), command.by());
        requirePossible(objection.view(), command.outcome());
        var letter = notices.require(objection.notice());
        var about = notices.disputed(letter);
        var isByLetter = isAnsweredByLetter(letter);
        var day = days.decidedOn(command, isByLetter);
        days.requireDay(objection.view(), day);
        var toldOn = days.toldOn(command, isByLetter, day);
        days.requireTold(day, toldOn);
        objection.decide(command, day, toldOn);
        objections.save(objection);
        if (command.outcome() == RaisedObjection.Outcome.PARTLY_UPHELD) {
            requirePart(about, command.staysDue());
        }
        if (objection.view().isEffective() && about.type().isApproval() && grants.isRevoked(objection.caseNumber())) {
            throw new BusinessRuleViolation("objection.grant-revoked");
        }
        var answeredByLetter = isByLetter && command.outcome() != RaisedObjection.Outcome.WITHDRAWN;
        if (objection.isInTime() && objection.view().leavesNotice() && !answeredByLetter) {
            count(objection.view(), letter, about);
        }
        var reopens = objection.view().isEffective() && reopen(about, command.by());
        events.publishEvent(new ObjectionDecided(
                objection.caseNumber(),
                about.id(),
                about.type(),
                objection.id(),
                command.outcome(),
                objection.view().overtaken(),
                reopens,
                answeredByLetter,
                toldOn,
                command.staysDue(),
                command.reason(),
                clock.instant(),
                command.by()));
    }

    /**
     * The notice counts again, and with it the answer that was taken to court: after a court's decision from its delivery on; where the
     * remedy was taken back, once the period for it is over.
     */
    private void count(RaisedObjection decided, IssuedNotice letter, IssuedNotice about) {
        var from = Objects.requireNonNull(decided.toldOn());
        if (decided.isDecided()) {
            Stream.of(letter.id(), about.id()).distinct().forEach(contested -> finality.refuse(contested, from));
        } else {
            var finalOn = finality.end(letter.id(), from);
            if (!about.id().equals(letter.id())) {
                finality.end(about.id(), finalOn);
            }
        }
    }

    private IssuedNotice about(RaisedObjection objection) {
        return notices.disputed(notices.require(objection.notice()));
    }

    /**
     * Over a letter that no longer holds the house has nothing to decide: who wrote is told so, and it is settled.
     *
     * @throws BusinessRuleViolation {@code objection.only-settled}
     */
    private void requirePossible(RaisedObjection objection, RaisedObjection.Outcome outcome) {
        if (objection.overtaken()
                && outcome != RaisedObjection.Outcome.WITHDRAWN
                && isAnsweredByLetter(notices.require(objection.notice()))) {
            throw new BusinessRuleViolation("objection.only-settled");
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
        if ((outcome == RaisedObjection.Outcome.REJECTED || outcome == RaisedObjection.Outcome.PARTLY_UPHELD)
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
