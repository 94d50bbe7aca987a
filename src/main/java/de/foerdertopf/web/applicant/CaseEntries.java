package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import org.springframework.stereotype.Component;

/** How a case stands in the list of its group: a few words and a tone. */
@Component
class CaseEntries {

    private final GroupStages stages;
    private final GroupPayments money;
    private final Funds funds;
    private final MoneyWords words;

    CaseEntries(GroupStages stages, GroupPayments money, Funds funds, MoneyWords words) {
        this.stages = stages;
        this.money = money;
        this.funds = funds;
        this.words = words;
    }

    ApplicationsPage.Entry of(SubmittedApplication application) {
        var stage = stages.shown(application);
        var tone =
                switch (stage) {
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
                    case WITHDRAWN, REJECTED, GRANT_WITHDRAWN, PAID_BACK -> "plain";
                    default -> "info";
                };
        return new ApplicationsPage.Entry(
                application.answers().project().title(),
                funds.require(application.fund()).shortName(),
                "/meine/" + application.caseNumber(),
                tone,
                words.text(
                        application,
                        stage == GroupStage.ACCOUNT_WANTED
                                        && (money.isOutOfReach(application) || money.isRefusedElsewhere(application))
                                ? "stage.ACCOUNT_WANTED.far.short"
                                : "stage." + stage + ".short"),
                application.caseNumber().value());
    }
}
