package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Retrieval;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when something is to be done, or will have been done. */
@Component
class StandDays {

    private final GroupLetters groupLetters;
    private final CompletenessChecks checks;
    private final Grants grants;
    private final OpenHearings hearings;
    private final Payments payments;
    private final Funds funds;
    private final Clock clock;

    StandDays(
            GroupLetters groupLetters,
            CompletenessChecks checks,
            Grants grants,
            OpenHearings hearings,
            Payments payments,
            Funds funds,
            Clock clock) {
        this.groupLetters = groupLetters;
        this.checks = checks;
        this.grants = grants;
        this.hearings = hearings;
        this.payments = payments;
        this.funds = funds;
        this.clock = clock;
    }

    /** The day that counts at this stage; null where none does. */
    @Nullable
    LocalDate of(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case CHECKING, DECIDING -> decisionDay(application);
            case ASKED -> checks.require(application.caseNumber()).replyDueOn();
            case RUNNING, PROOF_WANTED, PROOF_ASKED_BACK ->
                proof.map(ProofView::dueOn).orElse(null);
            case HEARD -> proof.map(ProofView::hearingDueOn).orElse(null);
            case CLAIM_HEARD ->
                hearings.firstClaim(application.caseNumber())
                        .map(OpenHearing::until)
                        .orElse(null);
            case REPAYMENT_WANTED, REVOKED, RENOUNCED ->
                ClaimState.isContested(proof) || ClaimState.isPaidBack(stage, proof)
                        ? null
                        : proof.map(ProofView::repaymentDueOn).orElse(null);
            case PAYING -> payDay(application);
            case NOTICE_READY ->
                groupLetters.retrievable(application).stream()
                        .findFirst()
                        .map(IssuedNotice::retrieval)
                        .map(Retrieval::retrieveBy)
                        .orElse(null);
            default -> null;
        };
    }

    /** For when the decision is planned; nothing once that has passed, or where the desk waits for an answer until then or longer. */
    @Nullable
    LocalDate decisionDay(SubmittedApplication application) {
        var day = funds.round(application.fund(), application.round()).decisionDay();
        var check = checks.require(application.caseNumber());
        var replyDueOn = check.replyDueOn();
        var waits = check.state() == AssessmentState.REQUESTED && replyDueOn != null && !replyDueOn.isBefore(day);
        return waits || day.isBefore(HouseTime.today(clock)) ? null : day;
    }

    /** The day by which the edition promises the money, or promises it anew once it came back; nothing once it has passed. */
    @Nullable
    LocalDate payDay(SubmittedApplication application) {
        var days = funds.edition(application.edition()).rules().payment().withinDays();
        return Stream.concat(
                        grants.find(application.caseNumber()).map(Grant::decidedOn).stream(),
                        payments.ofCase(application.caseNumber()).stream()
                                .filter(payment -> payment.state() == PaymentState.RETURNED)
                                .flatMap(payment -> Stream.ofNullable(payment.returnedOn())))
                .max(Comparator.naturalOrder())
                .map(from -> from.plusDays(days))
                .filter(day -> !day.isBefore(HouseTime.today(clock)))
                .orElse(null);
    }
}
