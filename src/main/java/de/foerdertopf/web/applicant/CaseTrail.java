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
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TrailStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A case's way as its group sees it: what is done, what is on, what comes. */
@Component
class CaseTrail {

    private final GroupStages stages;
    private final Decisions decisions;
    private final Grants grants;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    CaseTrail(
            GroupStages stages,
            Decisions decisions,
            Grants grants,
            Payments payments,
            ProofsOfUse proofs,
            Funds funds,
            MessageSource messages,
            Fmt fmt,
            Clock clock) {
        this.stages = stages;
        this.decisions = decisions;
        this.grants = grants;
        this.payments = payments;
        this.proofs = proofs;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    List<TrailStep> of(GroupStage stage, SubmittedApplication application) {
        var steps = new ArrayList<TrailStep>();
        var round = funds.round(application.fund(), application.round());
        steps.add(step(1, stage, "trail.received", application.receivedOn(), false));
        if (stage == GroupStage.WITHDRAWN) {
            steps.add(new TrailStep(TrailStep.State.NOW, text("trail.withdrawn"), null, null, null));
            return steps;
        }
        if (stage == GroupStage.RENOUNCED) {
            return ended(steps, application, "trail.renounced");
        }
        if (stage == GroupStage.OBJECTION_UNTOLD) {
            return ended(steps, application, "trail.objection");
        }
        if (stage == GroupStage.REVOKED || stage == GroupStage.GRANT_WITHDRAWN || stage == GroupStage.PAID_BACK) {
            return withdrawn(steps, application);
        }
        var told = stages.isTold(application) || stage.step() > 3;
        var decided = decisions.taken(application.caseNumber()).filter(d -> told);
        steps.add(step(2, stage, "trail.check", null, false));
        steps.add(
                decided.isPresent()
                        ? step(3, stage, "trail.decision", decided.get().decidedOn(), false)
                        : step(3, stage, "trail.decision", round.decisionDay(), true));
        if (stage == GroupStage.REJECTED) {
            return steps;
        }
        var grant = decided.isPresent() ? grants.find(application.caseNumber()) : Optional.<Grant>empty();
        var paidOn = payments.ofCase(application.caseNumber()).stream()
                .filter(p -> p.state() != PaymentState.RETURNED)
                .flatMap(p -> Optional.ofNullable(p.executedOn()).stream())
                .reduce((first, last) -> last);
        steps.add(step(4, stage, "trail.money", paidOn.orElse(null), false));
        var period = grant.map(Grant::projectPeriod)
                .orElse(application.answers().project().period());
        // who shows early that all is spent has done it, whatever day was planned
        var early = state(5, stage) == TrailStep.State.DONE && isAhead(period.to());
        steps.add(new TrailStep(state(5, stage), text("trail.project"), early ? null : fmt.period(period), null, null));
        var proof = proofs.find(application.caseNumber());
        var rules = funds.edition(application.edition()).rules().proof();
        steps.add(
                proof.isPresent() && proof.get().receivedOn() != null
                        ? step(6, stage, "trail.proof", proof.get().receivedOn(), false)
                        : step(
                                6,
                                stage,
                                "trail.proof",
                                proof.map(ProofView::dueOn).orElse(rules.dueFor(period.to())),
                                true));
        steps.add(step(7, stage, "trail.end", proof.map(ProofView::closedOn).orElse(null), false));
        return steps;
    }

    /** Where only a part was withdrawn, the report on the rest is still to come, and the end. */
    private List<TrailStep> withdrawn(List<TrailStep> steps, SubmittedApplication application) {
        if (proofs.restToProve(application.caseNumber()).isEmpty()) {
            return ended(steps, application, "trail.revoked");
        }
        var all = ended(steps, application, "trail.revoked.part");
        Stream.of("trail.proof", "trail.end")
                .map(what -> new TrailStep(TrailStep.State.NEXT, text(what), null, null, null))
                .forEach(all::add);
        return all;
    }

    /** Nothing comes after the end of a grant but what went out, and its way back. */
    private List<TrailStep> ended(List<TrailStep> steps, SubmittedApplication application, String how) {
        var caseNumber = application.caseNumber();
        decisions
                .taken(caseNumber)
                .map(DecisionView::decidedOn)
                .ifPresent(decidedOn -> steps.add(done("trail.decision", decidedOn)));
        payments.ofCase(caseNumber).stream()
                .filter(payment -> payment.state() != PaymentState.RETURNED)
                .flatMap(payment -> Optional.ofNullable(payment.executedOn()).stream())
                .reduce((first, last) -> last)
                .ifPresent(paidOn -> steps.add(done("trail.money", paidOn)));
        var proof = proofs.find(caseNumber);
        var on = proof.map(ProofView::renouncedOn);
        steps.add(new TrailStep(
                TrailStep.State.NOW,
                text(how),
                on.map(fmt::day).orElse(null),
                on.map(LocalDate::toString).orElse(null),
                null));
        return steps;
    }

    private TrailStep done(String what, LocalDate day) {
        return new TrailStep(TrailStep.State.DONE, text(what), fmt.day(day), day.toString(), null);
    }

    private TrailStep step(int number, GroupStage stage, String what, @Nullable LocalDate on, boolean planned) {
        var day = on != null && state(number, stage) == TrailStep.State.DONE && isAhead(on) ? null : on;
        return new TrailStep(
                state(number, stage),
                text(what),
                day == null ? null : planned ? text("trail.until", fmt.day(day)) : fmt.day(day),
                day == null ? null : day.toString(),
                null);
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(HouseTime.today(clock));
    }

    private static TrailStep.State state(int number, GroupStage stage) {
        if (stage == GroupStage.REJECTED && number == 3) {
            return TrailStep.State.DONE;
        }
        return number < stage.step() || number == 1
                ? TrailStep.State.DONE
                : number == stage.step() ? TrailStep.State.NOW : TrailStep.State.NEXT;
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
