package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.PaymentSlips;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ChargedInterest;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Fmt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to a group what is to be paid back, or that nothing is. */
@Component
class ClaimSentences {

    private final ProofsOfUse proofs;
    private final DecideInterest decideInterest;
    private final HeardClaims heardClaims;
    private final Payments payments;
    private final GroupRemedies remedies;
    private final PaymentSlips slips;
    private final MoneyWords words;
    private final Fmt fmt;

    ClaimSentences(
            ProofsOfUse proofs,
            DecideInterest decideInterest,
            HeardClaims heardClaims,
            Payments payments,
            GroupRemedies remedies,
            PaymentSlips slips,
            MoneyWords words,
            Fmt fmt) {
        this.proofs = proofs;
        this.decideInterest = decideInterest;
        this.heardClaims = heardClaims;
        this.payments = payments;
        this.remedies = remedies;
        this.slips = slips;
        this.words = words;
        this.fmt = fmt;
    }

    /** What is owed at this stage, and to where it is paid, and what may still arrive. */
    @Nullable
    String of(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case RENOUNCED ->
                ClaimState.isOpen(proof)
                        ? toPay(stage, application, proof) + onItsWay(application)
                        : payments.isAtTheCashOffice(application.caseNumber())
                                ? words.text(application, "stage.RENOUNCED.on-its-way")
                                : null;
            case PAID_BACK ->
                ClaimState.isContested(proof)
                        ? contested(application, "stage.GRANT_WITHDRAWN.suspended")
                        : remedies.isInterestContested(application.caseNumber())
                                ? words.text(application, "stage.interest.contested")
                                : openInterest(application.caseNumber())
                                        .map(open ->
                                                words.text(application, "stage.PAID_BACK.interest", fmt.money(open)))
                                        .orElseGet(() -> words.text(application, "stage.PAID_BACK.detail"));
            case GRANT_WITHDRAWN ->
                (ClaimState.isContested(proof)
                                ? contested(application, "stage.GRANT_WITHDRAWN.suspended")
                                : words.text(application, "stage.GRANT_WITHDRAWN.detail"))
                        + onItsWay(application);
            case REPAYMENT_WANTED, REVOKED ->
                ClaimState.isContested(proof)
                        ? contested(application, "stage.REVOKED.suspended")
                        : ClaimState.isPaidBack(stage, proof)
                                ? (ClaimState.isNothingDue(proof)
                                                ? words.text(application, "stage.REVOKED.nothing")
                                                : paidBack(application))
                                        + onItsWay(application)
                                : toPay(stage, application, proof) + rest(application) + onItsWay(application);
            default -> null;
        };
    }

    /** The house looks at an objection, a court at a lawsuit. */
    private String contested(SubmittedApplication application, String sentence) {
        return words.text(
                application, remedies.isClaimAtCourt(application.caseNumber()) ? "stage.claim-at-court" : sentence);
    }

    /** A payment that could not be stopped any more may still arrive, of a grant that ended. */
    private String onItsWay(SubmittedApplication application) {
        return payments.isOver(application.caseNumber()) && payments.isAtTheCashOffice(application.caseNumber())
                ? " " + words.text(application, "stage.RENOUNCED.on-its-way")
                : "";
    }

    /** Interest that was charged and is not here yet. */
    Optional<Money> openInterest(CaseNumber caseNumber) {
        return heardClaims.interest(caseNumber).map(ChargedInterest::open).filter(Money::isPositive);
    }

    /** Interest is spoken of only where somebody is still to decide about it. */
    private String paidBack(SubmittedApplication application) {
        return words.text(
                application,
                decideInterest.isToDecide(application.caseNumber())
                        ? "stage.REVOKED.paid"
                        : "stage.REVOKED.paid.no-interest");
    }

    /** What a withdrawal left is proved once the money is back. */
    private String rest(SubmittedApplication application) {
        return proofs.restToProve(application.caseNumber())
                .map(rest -> " " + words.text(application, "stage.REVOKED.rest", fmt.money(rest)))
                .orElse("");
    }

    /** How much is to be paid back, and to where: who pays need not look for a letter. */
    private String toPay(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        var to = slips.account(application.caseNumber());
        return words.text(
                application,
                "stage." + stage + ".detail",
                fmt.money(proof.map(ProofView::openClaim).orElse(Money.ZERO)),
                to.payee(),
                to.iban().grouped(),
                to.reference());
    }
}
