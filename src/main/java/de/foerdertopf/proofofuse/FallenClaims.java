package de.foerdertopf.proofofuse;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ResumePayments;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a claim fall whose notice the house or a court lifted: what the group owes is settled by its proof, and its grant is paid on. */
@Component
class FallenClaims {

    private final ProofOfUseRepository proofs;
    private final Payments payments;
    private final ResumePayments resumePayments;
    private final OpenProofOfUse openProofOfUse;
    private final FallenInterest fallenInterest;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FallenClaims(
            ProofOfUseRepository proofs,
            Payments payments,
            ResumePayments resumePayments,
            OpenProofOfUse openProofOfUse,
            FallenInterest fallenInterest,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.payments = payments;
        this.resumePayments = resumePayments;
        this.openProofOfUse = openProofOfUse;
        this.fallenInterest = fallenInterest;
        this.events = events;
        this.clock = clock;
    }

    void drop(ProofOfUse proof, Actor by) {
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
}
