package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.OverpaymentReturnReversed;
import de.foerdertopf.disbursement.OverpaymentReturned;
import de.foerdertopf.disbursement.PaidAgain;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentExecutionReversed;
import de.foerdertopf.disbursement.PaymentOrderCancelled;
import de.foerdertopf.disbursement.PaymentRepaid;
import de.foerdertopf.disbursement.PaymentReturnReversed;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.disbursement.PaymentRunCancelled;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets what the bank did after a grant had ended join the claim, and keeps what comes back from going out again: money that the bank
 * sent back, or that lay in a run which was taken back, is free. Of a grant that stands only money leaves a claim that had been paid
 * beyond it, and came back by itself.
 */
@Component
class ClaimsFollowPayments {

    private static final int BEFORE_OTHERS = 50;

    private final ProofOfUseRepository proofs;
    private final Grants grants;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final CorrectClaim correctClaim;
    private final ClaimDays claimDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimsFollowPayments(
            ProofOfUseRepository proofs,
            Grants grants,
            Payments payments,
            StopPayments stopPayments,
            CorrectClaim correctClaim,
            ClaimDays claimDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.grants = grants;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.correctClaim = correctClaim;
        this.claimDays = claimDays;
        this.events = events;
        this.clock = clock;
    }

    @EventListener({
        PaymentExecuted.class,
        PaidAgain.class,
        PaymentReturnReversed.class,
        PaymentRepaid.class,
        OverpaymentReturned.class,
        OverpaymentReturnReversed.class
    })
    @Order(BEFORE_OTHERS)
    void on(AuditedEvent.OfCase event) {
        follow(event.caseNumber(), event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(PaymentReturned event) {
        follow(event.caseNumber(), event.by());
        stopPayments.stop(event.caseNumber(), event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(PaymentExecutionReversed event) {
        follow(event.caseNumber(), event.by());
        stopPayments.stop(event.caseNumber(), event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(PaymentRunCancelled event) {
        event.cases().stream().distinct().filter(payments::isOver).forEach(caseNumber -> {
            stopPayments.stop(caseNumber, event.by());
            told(caseNumber, false, false, event.by());
        });
    }

    /** The cash office stopped it: perhaps that was the last thing that the case waited for. */
    @EventListener
    @Order(BEFORE_OTHERS)
    void on(PaymentOrderCancelled event) {
        if (event.before() == PaymentState.IN_RUN && payments.isOver(event.caseNumber())) {
            told(event.caseNumber(), false, false, event.by());
        }
    }

    private void follow(CaseNumber caseNumber, Actor by) {
        proofs.findByCaseNumber(caseNumber).filter(ProofOfUse::isSettled).ifPresent(proof -> follow(proof, by));
    }

    private void follow(ProofOfUse proof, Actor by) {
        var caseNumber = proof.caseNumber();
        var before = proof.state();
        var claimed = proof.requireSettlement().repaymentDue();
        var changed = proof.isEnded()
                ? proof.followPaid(
                        payments.paidTotal(caseNumber), HouseTime.today(clock), claimDays.payBackUntil(caseNumber))
                : proof.tooMuchCameBack(grants.require(caseNumber).amount(), payments.tooMuch(caseNumber));
        if (changed) {
            proofs.save(proof);
        }
        if (changed || proof.isEnded()) {
            told(
                    caseNumber,
                    before != proof.state(),
                    proof.requireSettlement().repaymentDue().isLessThan(claimed),
                    by);
        }
    }

    private void told(CaseNumber caseNumber, boolean reopened, boolean lowered, Actor by) {
        var proof = proofs.require(caseNumber);
        events.publishEvent(new ClaimFollowed(
                caseNumber,
                proof.openClaim(),
                reopened,
                lowered,
                correctClaim.isOwed(caseNumber),
                proof.openClaim().isZero() && !proof.isClaimSuspended() && !payments.isAtTheCashOffice(caseNumber),
                proof.requireSettlement().repaymentDue(),
                clock.instant(),
                by));
    }
}
