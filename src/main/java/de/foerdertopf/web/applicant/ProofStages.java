package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How far a case is for its group from the day on which its proof is owed to its end. */
@Component
class ProofStages {

    private final Decisions decisions;
    private final Grants grants;
    private final GroupPayments money;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Clock clock;

    ProofStages(
            Decisions decisions,
            Grants grants,
            GroupPayments money,
            Payments payments,
            ProofsOfUse proofs,
            Clock clock) {
        this.decisions = decisions;
        this.grants = grants;
        this.money = money;
        this.payments = payments;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** How far its case is once its proof is owed. */
    GroupStage of(ProofView proof, SubmittedApplication application) {
        return switch (proof.state()) {
            case AWAITED -> {
                if (isAskedBack(proof)) {
                    yield GroupStage.PROOF_ASKED_BACK;
                }
                if (proof.hearingOn() != null) {
                    yield GroupStage.HEARD;
                }
                yield isProjectOver(proof, application) ? GroupStage.PROOF_WANTED : GroupStage.RUNNING;
            }
            case SUBMITTED -> GroupStage.PROOF_CHECKED;
            case SETTLED -> {
                if (proof.renouncedOn() != null) {
                    yield GroupStage.RENOUNCED;
                }
                if (proof.openClaim().isPositive()) {
                    yield GroupStage.REPAYMENT_WANTED;
                }
                yield wasNeverProved(proof) ? GroupStage.GIVEN_BACK : GroupStage.SETTLED;
            }
            case REVOKED -> wasNeverPaid(proof) ? GroupStage.GRANT_WITHDRAWN : GroupStage.REVOKED;
            case CLOSED ->
                proof.renouncedOn() != null
                        ? GroupStage.RENOUNCED
                        : wasNeverPaid(proof)
                                ? GroupStage.GRANT_WITHDRAWN
                                : proofs.isRevokedWholly(proof.caseNumber())
                                        ? GroupStage.PAID_BACK
                                        : wasNeverProved(proof) ? GroupStage.GIVEN_BACK : GroupStage.CLOSED;
        };
    }

    /** Whether it is over without a report: then the money came back of itself, and no notice claims any. */
    private static boolean wasNeverProved(ProofView proof) {
        return proof.report() == null && !proof.isClaimedByNotice();
    }

    private static boolean wasNeverPaid(ProofView proof) {
        var settlement = proof.settlement();
        return proof.isClaimedByNotice()
                && settlement != null
                && settlement.paid().isZero();
    }

    /** A proof that came after a hearing and was asked back counts as asked back, not as missing. */
    private static boolean isAskedBack(ProofView proof) {
        var heard = proof.hearingOn();
        var received = proof.receivedOn();
        return proof.askedBack() != null && (heard == null || (received != null && !heard.isAfter(received)));
    }

    /**
     * Nothing is there to prove yet, because the bank sent money back after the proof was opened; or the rest of a grant that stands
     * again is still to come. What a new decision granted on top comes while the project runs on what was paid before.
     */
    boolean isUnpaid(ProofView proof, SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        return proof.state() == ProofState.AWAITED
                && (money.cameBack(application)
                        || !payments.paidTotal(caseNumber).isPositive()
                        || (isSomeStillToArrive(caseNumber)
                                && !isGrantedOnTop(caseNumber)
                                && proof.hearingOn() == null
                                && !isAskedBack(proof)
                                && !isProjectOver(proof, application)));
    }

    /** What is ordered is not there yet, and what is open is not even ordered. */
    private boolean isSomeStillToArrive(CaseNumber caseNumber) {
        return payments.open(caseNumber).isPositive()
                || payments.ofCase(caseNumber).stream()
                        .anyMatch(payment -> payment.state().isUnderWay());
    }

    private boolean isGrantedOnTop(CaseNumber caseNumber) {
        return decisions.taken(caseNumber).flatMap(decisions::replacedBy).isPresent();
    }

    private boolean isProjectOver(ProofView proof, SubmittedApplication application) {
        return HouseTime.today(clock)
                .isAfter(grants.find(application.caseNumber())
                        .map(grant -> grant.projectPeriod().to())
                        .orElse(proof.dueOn()));
    }
}
