package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a group must know beside the stage of its case. */
@Component
class StandDetails {

    private final GroupPayments money;
    private final CompletenessChecks checks;
    private final Grants grants;
    private final HearingSentences hearings;
    private final SponsorsTurn sponsorsTurn;
    private final ClaimSentences claims;
    private final Funds funds;
    private final MoneyWords words;

    StandDetails(
            GroupPayments money,
            CompletenessChecks checks,
            Grants grants,
            HearingSentences hearings,
            SponsorsTurn sponsorsTurn,
            ClaimSentences claims,
            Funds funds,
            MoneyWords words) {
        this.money = money;
        this.checks = checks;
        this.grants = grants;
        this.hearings = hearings;
        this.sponsorsTurn = sponsorsTurn;
        this.claims = claims;
        this.funds = funds;
        this.words = words;
    }

    /** What somebody must know at this stage, in a sentence or two; null where the stage says it all. */
    @Nullable
    String of(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case ASKED -> checks.require(application.caseNumber()).requestText();
            case PROOF_ASKED_BACK -> proof.map(ProofView::askedBack).orElse(null);
            case RENOUNCED, PAID_BACK, GRANT_WITHDRAWN, REPAYMENT_WANTED, REVOKED ->
                claims.of(stage, application, proof);
            case CLAIM_HEARD -> hearings.of(application).orElse(null);
            case ACCOUNT_WANTED ->
                grants.obstaclesToPayment(application.caseNumber()).contains("account-invalid")
                        ? words.text(application, "stage.ACCOUNT_WANTED.wrong")
                        : money.isOutOfReach(application)
                                ? words.text(application, "stage.ACCOUNT_WANTED.far")
                                : money.isRefusedElsewhere(application)
                                        ? words.text(application, "stage.ACCOUNT_WANTED.refused")
                                        : words.optional(application, "stage.ACCOUNT_WANTED.detail");
            case PAYING ->
                grants.obstaclesToPayment(application.caseNumber()).contains("account-unconfirmed")
                        ? words.text(application, "stage.PAYING.unconfirmed")
                        : words.optional(application, "stage.PAYING.detail");
            case CERTIFICATE_WANTED -> showsCertificate(application);
            default ->
                sponsorsTurn
                        .said(stage, application)
                        .orElseGet(() -> words.optional(application, "stage." + stage + ".detail"));
        };
    }

    /** A certificate is shown to a person: where she is found, and how to ask her first. */
    private String showsCertificate(SubmittedApplication application) {
        var authority = funds.require(application.fund()).authority();
        return words.plain(
                "stage.CERTIFICATE_WANTED.detail",
                authority.department(),
                authority.street(),
                authority.postcodeTown(),
                authority.phone());
    }
}
