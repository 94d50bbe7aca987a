package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofsOfUse;
import org.springframework.stereotype.Component;

/** How a case stands in the list of its group: a few words and a tone. */
@Component
class CaseEntries {

    private final GroupStages stages;
    private final GroupPayments money;
    private final Funds funds;
    private final ProofsOfUse proofs;
    private final GroupRemedies remedies;
    private final MoneyWords words;

    CaseEntries(
            GroupStages stages,
            GroupPayments money,
            Funds funds,
            ProofsOfUse proofs,
            GroupRemedies remedies,
            MoneyWords words) {
        this.stages = stages;
        this.money = money;
        this.funds = funds;
        this.proofs = proofs;
        this.remedies = remedies;
        this.words = words;
    }

    ApplicationsPage.Entry of(SubmittedApplication application) {
        var stage = stages.shown(application);
        var isSuspended = (stage == GroupStage.REPAYMENT_WANTED || stage == GroupStage.REVOKED)
                && ClaimState.isContested(proofs.find(application.caseNumber()));
        return new ApplicationsPage.Entry(
                application.answers().project().title(),
                funds.require(application.fund()).shortName(),
                "/meine/" + application.caseNumber(),
                isSuspended ? "info" : tone(stage),
                words.text(application, isSuspended ? suspended(application) : inShort(stage, application)),
                application.caseNumber().value());
    }

    private static String tone(GroupStage stage) {
        return switch (stage) {
            case ASKED,
                    NOTICE_READY,
                    ACCOUNT_WANTED,
                    PAYMENT_RETURNED,
                    PROOF_WANTED,
                    PROOF_ASKED_BACK,
                    HEARD,
                    CLAIM_HEARD,
                    REPAYMENT_WANTED,
                    REVOKED,
                    RENOUNCED -> "warn";
            case CLOSED, SETTLED, RUNNING -> "good";
            case WITHDRAWN, REJECTED, GRANT_WITHDRAWN, PAID_BACK, GIVEN_BACK -> "plain";
            default -> "info";
        };
    }

    /** Nobody pays while a remedy holds the claim up. */
    private String suspended(SubmittedApplication application) {
        return remedies.isClaimAtCourt(application.caseNumber())
                ? "stage.claim-at-court.short"
                : "stage.claim-contested.short";
    }

    private String inShort(GroupStage stage, SubmittedApplication application) {
        return stage == GroupStage.ACCOUNT_WANTED
                        && (money.isOutOfReach(application) || money.isRefusedElsewhere(application))
                ? "stage.ACCOUNT_WANTED.far.short"
                : "stage." + stage + ".short";
    }
}
