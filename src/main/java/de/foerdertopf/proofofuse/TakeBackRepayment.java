package de.foerdertopf.proofofuse;

import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.notice.delivery.VoidLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back that money came in on a claim: so much of the claim is open again. */
@Service
class TakeBackRepayment {

    private final RepaymentRepository repayments;
    private final ProofOfUseRepository proofs;
    private final FallenInterest fallenInterest;
    private final ClaimDays claimDays;
    private final VoidLetter voidLetter;
    private final RefundHold refundHold;
    private final ReverseMovement reverseMovement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeBackRepayment(
            RepaymentRepository repayments,
            ProofOfUseRepository proofs,
            FallenInterest fallenInterest,
            ClaimDays claimDays,
            VoidLetter voidLetter,
            RefundHold refundHold,
            ReverseMovement reverseMovement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repayments = repayments;
        this.proofs = proofs;
        this.fallenInterest = fallenInterest;
        this.claimDays = claimDays;
        this.voidLetter = voidLetter;
        this.refundHold = refundHold;
        this.reverseMovement = reverseMovement;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A closing letter that is still in the house does not leave it. What was decided about interest falls with the money for which it was:
     * once that is really in, somebody decides anew.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(Repayment repayment, String reason, Actor by) {
        var caseNumber = repayment.caseNumber();
        var proof = proofs.require(caseNumber);
        var wasComplete = proof.openClaim().isZero();
        proof.takeBackRepayment(repayment.amount(), HouseTime.today(clock), claimDays.payBackUntil(caseNumber));
        var reopens = wasComplete && proof.openClaim().isPositive();
        proofs.save(proof);
        repayment.reverse(clock.instant());
        repayments.save(repayment);
        fallenInterest.fall(caseNumber, by);
        refundHold.follow(caseNumber, by);
        reverseMovement.reverse(RecordRepayment.deed(repayment), reason, by);
        if (reopens) {
            voidLetter.voidInTheHouse(caseNumber, NoticeType.CLOSURE, by);
        }
        events.publishEvent(
                new RepaymentReversed(caseNumber, repayment.amount(), reopens, reason, clock.instant(), by));
    }
}
