package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out how far a case is for its group: from what each module knows, nothing of it is kept twice. */
@Component
class GroupStages {

    private final CompletenessChecks checks;
    private final Decisions decisions;
    private final Grants grants;
    private final Notices notices;
    private final PortalDelivery portal;
    private final OpenHearings hearings;
    private final PayeeAccounts accounts;
    private final ReachableAccounts reachableAccounts;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Clock clock;

    GroupStages(
            CompletenessChecks checks,
            Decisions decisions,
            Grants grants,
            Notices notices,
            PortalDelivery portal,
            OpenHearings hearings,
            PayeeAccounts accounts,
            ReachableAccounts reachableAccounts,
            Payments payments,
            ProofsOfUse proofs,
            Clock clock) {
        this.checks = checks;
        this.decisions = decisions;
        this.grants = grants;
        this.notices = notices;
        this.portal = portal;
        this.hearings = hearings;
        this.accounts = accounts;
        this.reachableAccounts = reachableAccounts;
        this.payments = payments;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** What the group sees first: a notice that lies ready to be retrieved, then a hearing, then how far its case is. */
    GroupStage shown(SubmittedApplication application) {
        if (!retrievable(application).isEmpty()) {
            return GroupStage.NOTICE_READY;
        }
        return hearings.firstClaim(application.caseNumber())
                .map(hearing -> hearing.isAnswered() ? GroupStage.CLAIM_ANSWERED : GroupStage.CLAIM_HEARD)
                .orElseGet(() -> of(application));
    }

    /** How far its case is; as long as the answer to a remedy against a claim has not left, nothing of that claim is paid. */
    GroupStage of(SubmittedApplication application) {
        var stage = course(application);
        return isClaimed(stage, application.caseNumber())
                        && untoldAnswers(application.caseNumber()).anyMatch(this::isAboutAClaim)
                ? GroupStage.OBJECTION_UNTOLD
                : stage;
    }

    private GroupStage course(SubmittedApplication application) {
        if (application.state() == ApplicationState.WITHDRAWN) {
            return GroupStage.WITHDRAWN;
        }
        var proof = proofs.find(application.caseNumber());
        if (proof.isPresent() && !isUnpaid(proof.get(), application)) {
            return ofProof(proof.get(), application);
        }
        var decision = decisions.taken(application.caseNumber());
        if (decision.isPresent()) {
            if (!isTold(application)) {
                return GroupStage.DECIDED_UNTOLD;
            }
            return decision.get().outcome() == Outcome.REJECTED ? GroupStage.REJECTED : ofPayment(application);
        }
        return switch (checks.require(application.caseNumber()).state()) {
            case REQUESTED -> GroupStage.ASKED;
            case CHECKING -> GroupStage.CHECKING;
            case COMPLETE -> GroupStage.DECIDING;
        };
    }

    /** Whether a remedy is decided, and its answer has not left the house. */
    boolean isAnswerUntold(CaseNumber caseNumber) {
        return untoldAnswers(caseNumber).findAny().isPresent();
    }

    private Stream<IssuedNotice> untoldAnswers(CaseNumber caseNumber) {
        return notices.of(caseNumber).stream()
                .filter(letter ->
                        letter.type().answersRemedy() && letter.state() != NoticeState.VOID && !letter.hasLeft());
    }

    private boolean isAboutAClaim(IssuedNotice answer) {
        return notices.require(Objects.requireNonNull(answer.refersTo())).type().isClaim();
    }

    private boolean isClaimed(GroupStage stage, CaseNumber caseNumber) {
        return (stage == GroupStage.REVOKED || stage == GroupStage.REPAYMENT_WANTED)
                && proofs.require(caseNumber).openClaim().isPositive();
    }

    private GroupStage ofProof(ProofView proof, SubmittedApplication application) {
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
                yield proof.openClaim().isPositive() ? GroupStage.REPAYMENT_WANTED : GroupStage.SETTLED;
            }
            case REVOKED -> wasNeverPaid(proof) ? GroupStage.GRANT_WITHDRAWN : GroupStage.REVOKED;
            case CLOSED ->
                proof.renouncedOn() != null
                        ? GroupStage.RENOUNCED
                        : wasNeverPaid(proof)
                                ? GroupStage.GRANT_WITHDRAWN
                                : proofs.isRevokedWholly(proof.caseNumber()) ? GroupStage.PAID_BACK : GroupStage.CLOSED;
        };
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
     * again is still to come.
     */
    private boolean isUnpaid(ProofView proof, SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        return proof.state() == ProofState.AWAITED
                && (cameBack(application)
                        || !payments.paidTotal(caseNumber).isPositive()
                        || (payments.open(caseNumber).isPositive()
                                && proof.hearingOn() == null
                                && !isAskedBack(proof)
                                && !isProjectOver(proof, application)));
    }

    private boolean isProjectOver(ProofView proof, SubmittedApplication application) {
        return HouseTime.today(clock)
                .isAfter(grants.find(application.caseNumber())
                        .map(grant -> grant.projectPeriod().to())
                        .orElse(proof.dueOn()));
    }

    private boolean cameBack(SubmittedApplication application) {
        return reachableAccounts.cameBack(application.caseNumber()) || isRefusedForWhatIsOpen(application);
    }

    private boolean isRefusedForWhatIsOpen(SubmittedApplication application) {
        return isRefused(application) && payments.open(application.caseNumber()).isPositive();
    }

    /** Where the bank did not say that the account is wrong, it is the house's turn: the money is sent again. */
    private GroupStage ofPayment(SubmittedApplication application) {
        if (isRefusedForWhatIsOpen(application)) {
            return isRefusedElsewhere(application) ? GroupStage.ACCOUNT_WANTED : GroupStage.PAYMENT_RETURNED;
        }
        if (cameBack(application)) {
            return accounts.find(application.caseNumber()).isEmpty()
                    ? GroupStage.PAYMENT_RETURNED
                    : GroupStage.PAYMENT_SENT_AGAIN;
        }
        var obstacles = grants.obstaclesToPayment(application.caseNumber());
        if (obstacles.contains("sponsor-consent-missing")) {
            return GroupStage.SPONSOR_WANTED;
        }
        if (obstacles.contains("certificate-missing")) {
            return GroupStage.CERTIFICATE_WANTED;
        }
        return obstacles.contains("account-missing")
                        || obstacles.contains("account-invalid")
                        || isOutOfReach(application)
                ? GroupStage.ACCOUNT_WANTED
                : GroupStage.PAYING;
    }

    /** Whether the case has an account to which its fund cannot pay: then only another one helps. */
    boolean isOutOfReach(SubmittedApplication application) {
        return reachableAccounts.isOutOfReach(application.caseNumber(), application.fund());
    }

    /** Whether the bank refused the account that is known when money of another case went there: no money of this one came back. */
    boolean isRefusedElsewhere(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        return reachableAccounts.refusal(caseNumber).stream()
                .anyMatch(payment -> !payment.caseNumber().equals(caseNumber));
    }

    /** Whether the bank sent money back from the account that is known, as wrong or closed, and nobody confirmed it since. */
    boolean isRefused(SubmittedApplication application) {
        return reachableAccounts.isRefused(application.caseNumber());
    }

    /** The notices that the recipient can retrieve now, the oldest first. */
    List<IssuedNotice> retrievable(SubmittedApplication application) {
        if (!portal.isAgreed(application)) {
            return List.of();
        }
        var today = HouseTime.today(clock);
        return notices.of(application.caseNumber()).stream()
                .filter(notice -> notice.isRetrievableOn(today))
                .toList();
    }

    /** A decision exists for the group once its letter has left the house. */
    boolean isTold(SubmittedApplication application) {
        return notices.ofDecision(application.caseNumber())
                .filter(IssuedNotice::hasLeft)
                .isPresent();
    }
}
