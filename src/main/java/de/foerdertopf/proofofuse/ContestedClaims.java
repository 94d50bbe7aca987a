package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.ObjectionReceived;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RemedyEndReversed;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a remedy does against a notice that claims money back (revocation, withdrawal, repayment), or at court against the answer about
 * one: objection and action hold up the claim where they came in time (§ 80 (1) VwGO);
 * upheld, it lets notice and claim fall, and what the group owes is settled by its proof; upheld in part, it lowers the claim, which
 * then counts again, as it does when the remedy is refused. That nothing more is paid stays so until the notice falls. One that helps
 * against a notice of interest ends that interest alone.
 */
@Component
class ContestedClaims {

    private static final int BEFORE_OTHERS = 50;

    private final ProofOfUseRepository proofs;
    private final ClaimDays claimDays;
    private final FallenClaims fallenClaims;
    private final FallenInterest fallenInterest;
    private final Objections objections;
    private final MoneyMoved moneyMoved;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContestedClaims(
            ProofOfUseRepository proofs,
            ClaimDays claimDays,
            FallenClaims fallenClaims,
            FallenInterest fallenInterest,
            Objections objections,
            MoneyMoved moneyMoved,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.claimDays = claimDays;
        this.fallenClaims = fallenClaims;
        this.fallenInterest = fallenInterest;
        this.objections = objections;
        this.moneyMoved = moneyMoved;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ObjectionReceived event) {
        if (event.contested().isClaim() && event.inTime()) {
            suspend(event.caseNumber(), event.by());
        }
    }

    private void suspend(CaseNumber caseNumber, Actor by) {
        var proof = proofs.require(caseNumber);
        if (proof.isClaimedByNotice() && !proof.standing().isOfRest()) {
            var today = HouseTime.today(clock);
            proof.suspendClaim(today);
            proofs.save(proof);
            events.publishEvent(new ClaimSuspended(caseNumber, today, clock.instant(), by));
        }
    }

    /**
     * A remedy is open again, because its end was entered by mistake: it holds up what it held up before.
     *
     * @throws BusinessRuleViolation {@code remedy-end.money-moved} where money was ordered, came back or was charged as interest since
     */
    @EventListener
    @Order(BEFORE_OTHERS)
    void on(RemedyEndReversed event) {
        if (moneyMoved.since(event.caseNumber(), event.countedFrom())) {
            throw new BusinessRuleViolation("remedy-end.money-moved", event.countedFrom());
        }
        if (event.contested().isClaim() && event.inTime()) {
            suspend(event.caseNumber(), event.by());
        }
    }

    /**
     * A claim that fell already, by an earlier remedy, cannot fall again; one that another remedy holds up stays held up. What is
     * directed at a letter that no longer holds changes nothing.
     */
    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ObjectionDecided event) {
        if (event.overtaken()) {
            return;
        }
        if (event.contested() == NoticeType.INTEREST && event.outcome().helps()) {
            fallenInterest.lift(event);
        }
        interestStands(event);
        if (!event.contested().isClaim()) {
            return;
        }
        var proof = proofs.require(event.caseNumber());
        if (proof.standing().isContestable()) {
            if (event.outcome() == RaisedObjection.Outcome.UPHELD) {
                fallenClaims.drop(proof, event.by());
            } else if (event.staysDue() != null) {
                lower(proof, event.staysDue(), event);
            } else if (proof.isClaimSuspended() && !isHeldUp(event)) {
                reinstate(proof, event);
            }
        }
    }

    /** A remedy against the interest, or against the claim that bore it, held it up; one that another remedy holds up stays held up. */
    private void interestStands(ObjectionDecided event) {
        if (event.outcome().helps() || !holdsInterestUp(event.contested()) || !wasInTime(event)) {
            return;
        }
        var isHeldUp = objections.disputes(event.caseNumber()).stream()
                .anyMatch(dispute -> dispute.remedy().inTime()
                        && holdsInterestUp(dispute.about().type()));
        if (!isHeldUp) {
            var until = payBackUntil(event);
            fallenInterest
                    .stand(event.caseNumber(), until)
                    .ifPresent(open -> events.publishEvent(new InterestStands(
                            event.caseNumber(), how(event), open, until, clock.instant(), event.by())));
        }
    }

    private static boolean holdsInterestUp(NoticeType contested) {
        return contested == NoticeType.INTEREST || contested.isClaim();
    }

    private boolean wasInTime(ObjectionDecided event) {
        return objections.of(event.caseNumber()).stream()
                .anyMatch(remedy -> remedy.id().equals(event.objection()) && remedy.inTime());
    }

    private boolean isHeldUp(ObjectionDecided event) {
        return objections.disputes(event.caseNumber()).stream()
                .anyMatch(dispute ->
                        dispute.remedy().inTime() && dispute.about().type().isClaim());
    }

    /** What was charged as interest on the higher claim falls with it. */
    private void lower(ProofOfUse proof, Money staysDue, ObjectionDecided event) {
        var payBackUntil = payBackUntil(event);
        proof.lowerClaim(staysDue, event.answeredByLetter(), payBackUntil);
        fallenInterest.fall(proof.caseNumber(), event.by());
        if (isHeldUp(event)) {
            proof.suspendClaim(HouseTime.today(clock));
            proofs.save(proof);
        } else {
            stands(proof, payBackUntil, event);
        }
    }

    private void reinstate(ProofOfUse proof, ObjectionDecided event) {
        var payBackUntil = payBackUntil(event);
        proof.claimStands(payBackUntil);
        stands(proof, payBackUntil, event);
    }

    /**
     * The house's answer gives its days anew once it leaves ({@link ClaimsFollowLetters}), a court's decision from the day of its
     * delivery; whoever takes a remedy back is told the days today. What is entered long after, because the judgment was contested, asks
     * for nothing by a day that has passed.
     */
    private LocalDate payBackUntil(ObjectionDecided event) {
        var fromToday = claimDays.payBackUntil(event.caseNumber());
        if (event.outcome() == RaisedObjection.Outcome.WITHDRAWN || event.answeredByLetter()) {
            return fromToday;
        }
        var fromDelivery = claimDays.payBackUntil(event.caseNumber(), event.toldOn());
        return fromDelivery.isBefore(HouseTime.today(clock)) ? fromToday : fromDelivery;
    }

    private static ClaimReinstated.How how(ObjectionDecided event) {
        if (event.outcome() == RaisedObjection.Outcome.WITHDRAWN) {
            return ClaimReinstated.How.TAKEN_BACK;
        }
        return event.answeredByLetter() ? ClaimReinstated.How.ANSWERED : ClaimReinstated.How.COURT;
    }

    private void stands(ProofOfUse proof, LocalDate payBackUntil, ObjectionDecided event) {
        proofs.save(proof);
        events.publishEvent(new ClaimReinstated(
                proof.caseNumber(),
                how(event),
                proof.isClaimOverstated(),
                proof.openClaim(),
                proof.openClaim().isZero() && !moneyMoved.isGoingOut(proof.caseNumber()),
                payBackUntil,
                clock.instant(),
                event.by()));
    }
}
