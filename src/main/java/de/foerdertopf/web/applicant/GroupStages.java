package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Finds out how far a case is for its group: from what each module knows, nothing of it is kept twice. */
@Component
class GroupStages {

    private final CompletenessChecks checks;
    private final Decisions decisions;
    private final GroupLetters letters;
    private final ProofStages proofStages;
    private final OpenHearings hearings;
    private final GroupPayments money;
    private final ProofsOfUse proofs;
    private final GroupRemedies remedies;

    GroupStages(
            CompletenessChecks checks,
            Decisions decisions,
            GroupLetters letters,
            ProofStages proofStages,
            OpenHearings hearings,
            GroupPayments money,
            ProofsOfUse proofs,
            GroupRemedies remedies) {
        this.checks = checks;
        this.decisions = decisions;
        this.letters = letters;
        this.proofStages = proofStages;
        this.hearings = hearings;
        this.money = money;
        this.proofs = proofs;
        this.remedies = remedies;
    }

    /** What the group sees first: a notice that lies ready to be retrieved, then a hearing, then how far its case is. */
    GroupStage shown(SubmittedApplication application) {
        if (!letters.retrievable(application).isEmpty()) {
            return GroupStage.NOTICE_READY;
        }
        return hearings.firstClaim(application.caseNumber())
                .map(hearing -> hearing.isAnswered() ? GroupStage.CLAIM_ANSWERED : GroupStage.CLAIM_HEARD)
                .orElseGet(() -> of(application));
    }

    /** How far its case is; as long as the answer to a remedy against a claim has not left, nothing of that claim is paid. */
    GroupStage of(SubmittedApplication application) {
        var stage = course(application);
        return isClaimed(stage, application.caseNumber()) && remedies.isClaimAnswerUntold(application.caseNumber())
                ? GroupStage.OBJECTION_UNTOLD
                : stage;
    }

    private GroupStage course(SubmittedApplication application) {
        if (application.state() == ApplicationState.WITHDRAWN) {
            return GroupStage.WITHDRAWN;
        }
        var proof = proofs.find(application.caseNumber());
        if (proof.isPresent() && !proofStages.isUnpaid(proof.get(), application)) {
            return proofStages.of(proof.get(), application);
        }
        var decision = decisions.taken(application.caseNumber());
        if (decision.isPresent()) {
            if (!letters.isTold(application)) {
                return GroupStage.DECIDED_UNTOLD;
            }
            return decision.get().outcome() == Outcome.REJECTED
                    ? remedies.ofRefused(application.caseNumber())
                    : money.stage(application);
        }
        return switch (checks.require(application.caseNumber()).state()) {
            case REQUESTED -> GroupStage.ASKED;
            case CHECKING -> GroupStage.CHECKING;
            case COMPLETE -> GroupStage.DECIDING;
        };
    }

    private boolean isClaimed(GroupStage stage, CaseNumber caseNumber) {
        return (stage == GroupStage.REVOKED || stage == GroupStage.REPAYMENT_WANTED)
                && proofs.require(caseNumber).openClaim().isPositive();
    }
}
