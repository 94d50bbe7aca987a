package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ProofsOfUse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whose turn it is in a case. */
@Component
class WhoActs {

    private final SponsorsTurn sponsorsTurn;
    private final ProofsOfUse proofs;
    private final Payments payments;
    private final ClaimSentences claims;
    private final GroupRemedies remedies;
    private final MessageSource messages;

    WhoActs(
            SponsorsTurn sponsorsTurn,
            ProofsOfUse proofs,
            Payments payments,
            ClaimSentences claims,
            GroupRemedies remedies,
            MessageSource messages) {
        this.sponsorsTurn = sponsorsTurn;
        this.proofs = proofs;
        this.payments = payments;
        this.claims = claims;
        this.remedies = remedies;
        this.messages = messages;
    }

    /** Who acts next at this stage, in the group's words. */
    String at(GroupStage stage, SubmittedApplication application) {
        if (stage != GroupStage.NOTICE_READY
                && stage != GroupStage.CLAIM_HEARD
                && ClaimState.isContested(proofs.find(application.caseNumber()))) {
            return text(remedies.isClaimAtCourt(application.caseNumber()) ? "stand.court" : "stand.we");
        }
        var sponsor = sponsorsTurn.who(stage, application);
        return sponsor.isPresent() ? sponsor.get() : whoElse(stage, application);
    }

    private String whoElse(GroupStage stage, SubmittedApplication application) {
        return switch (stage) {
            case ASKED, NOTICE_READY, CERTIFICATE_WANTED, RUNNING, PROOF_WANTED, PROOF_ASKED_BACK, HEARD ->
                text("stand.you");
            case ACCOUNT_WANTED, PAYMENT_RETURNED -> holder(application);
            case CLAIM_HEARD ->
                MoneyWords.isSponsors(application)
                        ? text("stand.you-or-sponsor", MoneyWords.sponsorOf(application))
                        : text("stand.you");
            case RENOUNCED, GRANT_WITHDRAWN ->
                ClaimState.isOpen(proofs.find(application.caseNumber()))
                        ? holder(application)
                        : text(payments.isAtTheCashOffice(application.caseNumber()) ? "stand.we" : "stand.nobody");
            case PAID_BACK ->
                remedies.isInterestContested(application.caseNumber())
                        ? text("stand.we")
                        : claims.openInterest(application.caseNumber()).isPresent()
                                ? holder(application)
                                : text("stand.nobody");
            case REPAYMENT_WANTED, REVOKED ->
                ClaimState.isPaidBack(stage, proofs.find(application.caseNumber()))
                        ? text("stand.we")
                        : holder(application);
            case SPONSOR_WANTED -> text("stand.sponsor", MoneyWords.sponsorOf(application));
            case REFUSAL_AT_COURT -> text("stand.court");
            case WITHDRAWN, REJECTED, GIVEN_BACK, SETTLED, CLOSED -> text("stand.nobody");
            case CHECKING,
                    DECIDING,
                    DECIDED_UNTOLD,
                    OBJECTION_UNTOLD,
                    REFUSAL_CONTESTED,
                    REFUSAL_ANSWERED,
                    DECIDED_ANEW,
                    PAYMENT_SENT_AGAIN,
                    PAYING,
                    PROOF_CHECKED,
                    CLAIM_ANSWERED -> text("stand.we");
        };
    }

    /** Who gets the money, and pays back what must be. */
    private String holder(SubmittedApplication application) {
        return MoneyWords.isSponsors(application)
                ? text("stand.sponsor", MoneyWords.sponsorOf(application))
                : text("stand.you");
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
