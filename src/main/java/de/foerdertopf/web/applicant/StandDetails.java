package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.web.layout.Fmt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a group must know beside the stage of its case. */
@Component
class StandDetails {

    private final GroupStages stages;
    private final CompletenessChecks checks;
    private final Grants grants;
    private final OpenHearings hearings;
    private final SponsorsTurn sponsorsTurn;
    private final ClaimSentences claims;
    private final MessageSource messages;
    private final MoneyWords words;
    private final Fmt fmt;

    StandDetails(
            GroupStages stages,
            CompletenessChecks checks,
            Grants grants,
            OpenHearings hearings,
            SponsorsTurn sponsorsTurn,
            ClaimSentences claims,
            MessageSource messages,
            MoneyWords words,
            Fmt fmt) {
        this.stages = stages;
        this.checks = checks;
        this.grants = grants;
        this.hearings = hearings;
        this.sponsorsTurn = sponsorsTurn;
        this.claims = claims;
        this.messages = messages;
        this.words = words;
        this.fmt = fmt;
    }

    /** What somebody must know at this stage, in a sentence or two; null where the stage says it all. */
    @Nullable
    String of(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case ASKED -> checks.require(application.caseNumber()).requestText();
            case PROOF_ASKED_BACK -> proof.map(ProofView::askedBack).orElse(null);
            case RENOUNCED, PAID_BACK, GRANT_WITHDRAWN, REPAYMENT_WANTED, REVOKED ->
                claims.of(stage, application, proof);
            case CLAIM_HEARD ->
                hearings.firstClaim(application.caseNumber())
                        .map(hearing -> heard(application, hearing))
                        .orElse(null);
            case ACCOUNT_WANTED ->
                grants.obstaclesToPayment(application.caseNumber()).contains("account-invalid")
                        ? words.text(application, "stage.ACCOUNT_WANTED.wrong")
                        : stages.isOutOfReach(application)
                                ? words.text(application, "stage.ACCOUNT_WANTED.far")
                                : stages.isRefusedElsewhere(application)
                                        ? words.text(application, "stage.ACCOUNT_WANTED.refused")
                                        : words.optional(application, "stage.ACCOUNT_WANTED.detail");
            default ->
                sponsorsTurn
                        .said(stage, application)
                        .orElseGet(() -> words.optional(application, "stage." + stage + ".detail"));
        };
    }

    /** What may come of a hearing, and what becomes of the money meanwhile. */
    private String heard(SubmittedApplication application, OpenHearing hearing) {
        var underWay = hearing.underWay() ? " " + words.text(application, "hearing.under-way") : "";
        if (hearing.upTo().isPositive()) {
            return words.text(application, "stage.CLAIM_HEARD.detail", fmt.money(hearing.upTo())) + underWay;
        }
        return text("hearing.amount.unpaid") + (hearing.underWay() ? underWay : " " + text("hearing.held"));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
