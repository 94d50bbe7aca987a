package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.disbursement.HeldBack;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRunState;
import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.PeopleInRuns;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.disbursement.RunFileEntry;
import de.foerdertopf.disbursement.RunMembers;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages about payment runs show. */
@Component
class RunPages {

    private final FinanceDesk desk;
    private final PaymentRuns runs;
    private final PeopleInRuns peopleInRuns;
    private final Payments payments;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Recalls recalls;
    private final Mistakes mistakes;
    private final Clock clock;

    RunPages(
            FinanceDesk desk,
            PaymentRuns runs,
            PeopleInRuns peopleInRuns,
            Payments payments,
            Refusals refusals,
            PaymentRows words,
            Recalls recalls,
            Mistakes mistakes,
            Clock clock) {
        this.mistakes = mistakes;
        this.desk = desk;
        this.runs = runs;
        this.peopleInRuns = peopleInRuns;
        this.payments = payments;
        this.refusals = refusals;
        this.words = words;
        this.recalls = recalls;
        this.clock = clock;
    }

    /** A run of another fund does not exist here. */
    PaymentRunView run(FundCode fund, UUID id) {
        var run = runs.require(new PaymentRunId(id));
        if (!run.fund().equals(fund)) {
            throw new NotFoundException("No payment run " + id);
        }
        return run;
    }

    /** Where to read who reported or cancelled a run that is over; empty where nobody has. */
    Optional<Done> over(Fund fund, PaymentRunView now, Actor actor) {
        return Optional.ofNullable(now.executedBy())
                .map(by -> over("run-over-executed", by, actor))
                .or(() -> Optional.ofNullable(now.cancelledBy()).map(by -> over("run-over-cancelled", by, actor)))
                .map(notice -> new Done(notice, href(fund, now.id())));
    }

    /** What a form says of a payment by its id; empty where it is none. */
    Optional<PaymentId> paymentOf(String id) {
        try {
            return Optional.of(new PaymentId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where to read that a payment of a cancelled run is recorded as paid by it on this day; empty where it is not. */
    Optional<Done> isPaidBy(Fund fund, PaymentId payment, PaymentRunId run, LocalDate on) {
        return payments.ofCase(payments.require(payment).caseNumber()).stream()
                .filter(now -> payment.equals(now.id()) || payment.equals(now.again()))
                .filter(now -> run.equals(now.run()) && on.equals(now.executedOn()))
                .findFirst()
                .map(now -> new Done(done(now), href(fund, run)));
    }

    /** What was recorded of a payment of a cancelled run. */
    private static String done(PaymentView recorded) {
        return recorded.again() == null ? "payment-paid-after-all" : "payment-paid-twice";
    }

    private static boolean isReversible(PaymentRunView run, List<RunMembers.Member> members) {
        return run.state() == PaymentRunState.EXECUTED
                || (run.state() == PaymentRunState.CANCELLED
                        && members.stream().anyMatch(member -> isPaidBy(run, member.payment())));
    }

    private static boolean isPaidBy(PaymentRunView run, PaymentView payment) {
        return payment.state() == PaymentState.EXECUTED && run.id().equals(payment.run());
    }

    private boolean isRecorded(PaymentRunView run, PaymentView payment) {
        return payments.ofCase(payment.caseNumber()).stream()
                .filter(other -> other.id().equals(payment.id()) || payment.id().equals(other.again()))
                .anyMatch(other -> other.wentOut() && run.id().equals(other.run()));
    }

    /** What the cash office may have paid from a cancelled run's file: all that stands in it and is not said to be paid by it. */
    private List<Choice> payableAfterAll(PaymentRunView run, List<RunMembers.Member> members) {
        return run.state() != PaymentRunState.CANCELLED
                ? List.of()
                : members.stream()
                        .map(RunMembers.Member::payment)
                        .filter(payment -> payment.again() == null && !isRecorded(run, payment))
                        .map(payment -> new Choice(
                                payment.id().toString(),
                                payment.holder(),
                                words.text(
                                        "paid-after-all.payment.hint",
                                        payment.number(),
                                        payment.amount().toGerman())))
                        .toList();
    }

    private static String over(String notice, String by, Actor actor) {
        if (by.equals(Actor.SYSTEM.id())) {
            return notice + "-by-program";
        }
        return by.equals(actor.id()) ? notice + "-by-you" : notice;
    }

    RunsPage all(Fund fund, int page) {
        var listing = runs.of(fund.code(), page);
        var base = FinanceDesk.base(fund);
        return new RunsPage(
                base,
                listing.items(),
                new Paging(listing.page(), listing.pages(), listing.total(), base + "/zahllaeufe"),
                words.crumbs(fund, words.text("payments.runs"), true));
    }

    /** @param follows whether the page looks again by itself while the run is prepared */
    RunPage page(Fund fund, PaymentRunView run, Actor actor, int page, boolean follows) {
        var members = runs.payments(run.id(), page);
        var held = runs.heldBack(run.id());
        var closed = desk.closedTo(actor);
        var left = peopleInRuns.leftToOthers(run.id(), actor);
        var mayAct = desk.has(actor, fund.code(), run.id(), PaymentDuty.PAY) && left == 0;
        var files = left == 0 ? runs.files(run.id(), members) : List.<RunFileEntry>of();
        return new RunPage(
                FinanceDesk.base(fund),
                href(fund, run.id()),
                run,
                follows,
                runs.progress(run.id()),
                problem(run),
                members.members().stream()
                        .filter(member -> !closed.contains(member.payment().caseNumber()))
                        .toList(),
                members.members().stream()
                        .map(RunMembers.Member::payment)
                        .filter(recalls::isRecallMoot)
                        .map(PaymentView::id)
                        .collect(Collectors.toUnmodifiableSet()),
                ofOthers(fund.code(), members, held, actor),
                left,
                held,
                files,
                desk.names(run.closedBy(), run.executedBy(), run.cancelledBy()),
                FinanceDesk.postingKey(fund),
                mayAct,
                mayAct && !peopleInRuns.releasedOneOf(run.id(), actor),
                HouseTime.today(clock).isBefore(run.executionDate()),
                mayAct && isReversible(run, members.members())
                        ? mistakes.of(fund, ReversalKind.EXECUTED, run.id().toString())
                        : null,
                mayAct && !files.isEmpty() ? payableAfterAll(run, members.members()) : List.of(),
                new Paging(members.page(), members.pages(), run.paymentCount(), href(fund, run.id())),
                words.crumbs(fund, words.text("run.heading", run.number()), desk.reads(actor, fund.code())));
    }

    private Set<PaymentId> ofOthers(FundCode fund, RunMembers members, List<HeldBack> held, Actor actor) {
        if (desk.reads(actor, fund)) {
            return Set.of();
        }
        return Stream.concat(
                        members.members().stream().map(RunMembers.Member::payment),
                        held.stream().map(HeldBack::payment))
                .filter(payment -> !desk.reads(actor, fund, payment.caseNumber()))
                .map(PaymentView::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable String problem(PaymentRunView run) {
        return run.problem() == null
                ? null
                : refusals.sentence(
                        new BusinessRuleViolation(run.problem(), run.problemAbout() == null ? "" : run.problemAbout()));
    }

    static String href(Fund fund, PaymentRunId run) {
        return FinanceDesk.base(fund) + "/zahllaeufe/" + run;
    }
}
