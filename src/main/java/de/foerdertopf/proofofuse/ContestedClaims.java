package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.fund.FundRules;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.ObjectionReceived;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a remedy does against a notice that claims money back (revocation, withdrawal, repayment): in time it holds up the claim;
 * upheld, wholly or in part, it lets notice and claim fall, and what the group owes is settled by its proof; refused, the claim
 * counts again. That nothing more is paid stays so until the notice falls.
 */
@Component
class ContestedClaims {

    private static final int BEFORE_OTHERS = 50;

    private final ProofOfUseRepository proofs;
    private final Grants grants;
    private final Funds funds;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final OpenProofOfUse openProofOfUse;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContestedClaims(
            ProofOfUseRepository proofs,
            Grants grants,
            Funds funds,
            Payments payments,
            StopPayments stopPayments,
            OpenProofOfUse openProofOfUse,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.grants = grants;
        this.funds = funds;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.openProofOfUse = openProofOfUse;
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
        if (proof.isClaimedByNotice() && !proof.isOfRest()) {
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
        if (!event.contested().isClaim()) {
            return;
        }
        var proof = proofs.require(event.caseNumber());
        if (proof.isContestable()) {
            if (event.outcome().helps()) {
                drop(proof, event.by());
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
        if (wasEnded) {
            stopPayments.resume(proof.caseNumber(), by);
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

    private void reinstate(ProofOfUse proof, Actor by) {
        var payBackUntil = HouseTime.today(clock)
                .plusDays(rules(proof.caseNumber()).repayment().dueDays());
        proof.claimStands(payBackUntil);
        proofs.save(proof);
        events.publishEvent(new ClaimReinstated(
                proof.caseNumber(),
                proof.openClaim().isZero() && !payments.isAtTheCashOffice(proof.caseNumber()),
                payBackUntil,
                clock.instant(),
                by));
    }

    private FundRules rules(CaseNumber caseNumber) {
        return funds.edition(grants.require(caseNumber).edition()).rules();
    }
}
