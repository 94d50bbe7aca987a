package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.TrailStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A case's way as its group sees it: what is done, what is on, what comes. */
@Component
class CaseTrail {

    private final GroupLetters groupLetters;
    private final Decisions decisions;
    private final Grants grants;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Funds funds;
    private final StandDays days;
    private final TrailSteps steps;

    CaseTrail(
            GroupLetters groupLetters,
            Decisions decisions,
            Grants grants,
            Payments payments,
            ProofsOfUse proofs,
            Funds funds,
            StandDays days,
            TrailSteps steps) {
        this.groupLetters = groupLetters;
        this.decisions = decisions;
        this.grants = grants;
        this.payments = payments;
        this.proofs = proofs;
        this.funds = funds;
        this.days = days;
        this.steps = steps;
    }

    List<TrailStep> of(GroupStage stage, SubmittedApplication application) {
        var trail = new ArrayList<TrailStep>();
        trail.add(steps.of(1, stage, "trail.received", application.receivedOn(), false));
        if (stage == GroupStage.WITHDRAWN) {
            trail.add(steps.now(application, "trail.withdrawn", null));
            return trail;
        }
        if (stage == GroupStage.RENOUNCED) {
            return ended(trail, application, "trail.renounced");
        }
        if (stage == GroupStage.GIVEN_BACK) {
            return ended(trail, application, "trail.given-back");
        }
        if (stage == GroupStage.OBJECTION_UNTOLD) {
            return ended(trail, application, "trail.objection");
        }
        if (stage.isAfterRefusal()) {
            return ended(trail, application, "trail." + stage);
        }
        if (stage == GroupStage.REVOKED || stage == GroupStage.GRANT_WITHDRAWN || stage == GroupStage.PAID_BACK) {
            return withdrawn(trail, application);
        }
        var told = groupLetters.isTold(application) || stage.step() > 3;
        var decided = decisions.taken(application.caseNumber()).filter(d -> told);
        trail.add(steps.of(2, stage, "trail.check", null, false));
        trail.add(
                decided.isPresent()
                        ? steps.of(3, stage, "trail.decision", decided.get().decidedOn(), false)
                        : steps.of(3, stage, "trail.decision", days.decisionDay(application), true));
        if (stage == GroupStage.REJECTED) {
            return trail;
        }
        var grant = decided.isPresent() ? grants.find(application.caseNumber()) : Optional.<Grant>empty();
        var back = stage.step() == 4 && isBack(application.caseNumber());
        trail.add(
                back
                        ? steps.of(4, stage, "trail.money.back", null, false)
                        : steps.of(
                                4,
                                stage,
                                "trail.money",
                                paidOn(application.caseNumber()).orElse(null),
                                false));
        var period = grant.map(Grant::projectPeriod)
                .orElse(application.answers().project().period());
        trail.add(steps.project(5, stage, period));
        var proof = proofs.find(application.caseNumber());
        var rules = funds.edition(application.edition()).rules().proof();
        trail.add(
                proof.isPresent() && proof.get().receivedOn() != null
                        ? steps.of(6, stage, "trail.proof", proof.get().receivedOn(), false)
                        : steps.of(
                                6,
                                stage,
                                "trail.proof",
                                back
                                        ? null
                                        : proof.map(ProofView::dueOn)
                                                .or(() -> Optional.of(rules.dueFor(period.to()))
                                                        .filter(steps::isAhead))
                                                .orElse(null),
                                true));
        trail.add(steps.of(7, stage, "trail.end", proof.map(ProofView::closedOn).orElse(null), false));
        return trail;
    }

    /** Where only a part was withdrawn, the report on the rest is still to come, and the end. */
    private List<TrailStep> withdrawn(List<TrailStep> trail, SubmittedApplication application) {
        if (proofs.restToProve(application.caseNumber()).isEmpty()) {
            return ended(trail, application, "trail.revoked");
        }
        var all = ended(trail, application, "trail.revoked.part");
        Stream.of("trail.proof", "trail.end").map(steps::next).forEach(all::add);
        return all;
    }

    /** Nothing comes after the end of a grant but what went out, and its way back. */
    private List<TrailStep> ended(List<TrailStep> trail, SubmittedApplication application, String how) {
        var caseNumber = application.caseNumber();
        decisions
                .taken(caseNumber)
                .map(DecisionView::decidedOn)
                .ifPresent(decidedOn -> trail.add(steps.done("trail.decision", decidedOn)));
        paidOn(caseNumber).ifPresent(paidOn -> trail.add(steps.done("trail.money", paidOn)));
        var proof = proofs.find(caseNumber);
        var on = proof.map(ProofView::renouncedOn);
        trail.add(steps.now(application, how, on.orElse(null)));
        return trail;
    }

    /** The day of the last payment that did not come back from the bank. */
    private Optional<LocalDate> paidOn(CaseNumber caseNumber) {
        return payments.ofCase(caseNumber).stream()
                .filter(payment -> payment.state() != PaymentState.RETURNED)
                .flatMap(payment -> Optional.ofNullable(payment.executedOn()).stream())
                .reduce((first, last) -> last);
    }

    /** Whether money came back from the bank that has not gone out again: nothing is to be proved of it yet. */
    private boolean isBack(CaseNumber caseNumber) {
        var all = payments.ofCase(caseNumber);
        return all.stream()
                .filter(payment -> payment.state() == PaymentState.RETURNED)
                .anyMatch(returned -> all.stream()
                        .noneMatch(other ->
                                other.instalment() == returned.instalment() && other.state() == PaymentState.EXECUTED));
    }
}
