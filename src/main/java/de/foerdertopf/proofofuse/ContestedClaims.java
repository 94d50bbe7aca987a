package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ResumePayments;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.ObjectionReceived;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a remedy does against a notice that claims money back (revocation, withdrawal, repayment): in time it holds up the claim;
 * upheld, it lets notice and claim fall, and what the group owes is settled by its proof; upheld in part, it lowers the claim, which
 * then counts again, as it does when the remedy is refused. That nothing more is paid stays so until the notice falls. One that helps
 * against a notice of interest ends that interest alone.
 */
@Component
class ContestedClaims {

    private static final int BEFORE_OTHERS = 50;

    private final ProofOfUseRepository proofs;
    private final ClaimDays claimDays;
    private final Payments payments;
    private final ResumePayments resumePayments;
    private final OpenProofOfUse openProofOfUse;
    private final FallenInterest fallenInterest;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContestedClaims(
            ProofOfUseRepository proofs,
            ClaimDays claimDays,
            Payments payments,
            ResumePayments resumePayments,
            OpenProofOfUse openProofOfUse,
            FallenInterest fallenInterest,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.claimDays = claimDays;
        this.payments = payments;
        this.resumePayments = resumePayments;
        this.openProofOfUse = openProofOfUse;
        this.fallenInterest = fallenInterest;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ObjectionReceived event) {
        if (!event.contested().isClaim() || !event.inTime()) {
            return;
        }
        var proof = proofs.require(event.caseNumber());
        if (proof.isClaimedByNotice() && !proof.standing().isOfRest()) {
            var today = HouseTime.today(clock);
            proof.suspendClaim(today);
            proofs.save(proof);
            events.publishEvent(new ClaimSuspended(event.caseNumber(), today, clock.instant(), event.by()));
        }
    }

    /** A claim that fell already, by an earlier remedy, cannot fall again. */
    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ObjectionDecided event) {
        if (event.contested() == NoticeType.INTEREST && event.outcome().helps()) {
            fallenInterest.lift(event);
        }
        if (!event.contested().isClaim()) {
            return;
        }
        var proof = proofs.require(event.caseNumber());
        if (proof.standing().isContestable()) {
            if (event.outcome() == RaisedObjection.Outcome.UPHELD) {
                drop(proof, event.by());
            } else if (event.staysDue() != null) {
                lower(proof, event.staysDue(), event.answeredByLetter(), event.by());
            } else if (proof.isClaimSuspended()) {
                reinstate(proof, event.by());
            }
        }
    }

    private void drop(ProofOfUse proof, Actor by) {
        var wasClosed = proof.state() == ProofState.CLOSED;
        var wasEnded = proof.isEnded();
        var dueOn = openProofOfUse.dueAnew(proof.caseNumber());
        proof.dropClaim(dueOn);
        var follows = follows(proof);
        if (follows == RevocationDropped.Follows.NOTHING) {
            proofs.delete(proof);
        } else {
            proofs.save(proof);
        }
        events.publishEvent(new RevocationDropped(proof.caseNumber(), wasClosed, follows, dueOn, clock.instant(), by));
        fallenInterest.fall(proof.caseNumber(), by);
        if (wasEnded) {
            resumePayments.resume(proof.caseNumber(), by);
        }
    }

    /** Of a grant of which the group has nothing no use is proved: its proof begins once it is paid. */
    private RevocationDropped.Follows follows(ProofOfUse proof) {
        if (proof.state() == ProofState.SUBMITTED) {
            return RevocationDropped.Follows.CHECK;
        }
        return payments.paidTotal(proof.caseNumber()).isZero()
                        && proof.view().repaid().isZero()
                ? RevocationDropped.Follows.NOTHING
                : RevocationDropped.Follows.PROOF;
    }

    /** What was charged as interest on the higher claim falls with it. */
    private void lower(ProofOfUse proof, Money staysDue, boolean told, Actor by) {
        var payBackUntil = claimDays.payBackUntil(proof.caseNumber());
        proof.lowerClaim(staysDue, told, payBackUntil);
        fallenInterest.fall(proof.caseNumber(), by);
        stands(proof, payBackUntil, by);
    }

    private void reinstate(ProofOfUse proof, Actor by) {
        var payBackUntil = claimDays.payBackUntil(proof.caseNumber());
        proof.claimStands(payBackUntil);
        stands(proof, payBackUntil, by);
    }

    private void stands(ProofOfUse proof, LocalDate payBackUntil, Actor by) {
        proofs.save(proof);
        events.publishEvent(new ClaimReinstated(
                proof.caseNumber(),
                proof.openClaim().isZero() && !payments.isAtTheCashOffice(proof.caseNumber()),
                payBackUntil,
                clock.instant(),
                by));
    }
}
