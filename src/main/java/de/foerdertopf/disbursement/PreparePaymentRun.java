package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes of a run that somebody closed what goes to the cash office: looks at each payment once more and puts it in, writes the payable file with its
 * control sheets, then each payment's order. Every step is a transaction of its own that also remembers it: a crash loses none and
 * does none twice. What cannot go out is held back and says why; what breaks lets the run stand still with a sentence.
 */
@Service
public class PreparePaymentRun {

    static final String FAILED = "disbursement.preparation-failed";
    private static final int CHECKED_AT_ONCE = 25;
    private static final int LONGEST_ABOUT = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PreparePaymentRun.class);

    private final PaymentRunRepository runs;
    private final PaymentRepository payments;
    private final RunContents contents;
    private final RunSheets sheets;
    private final PaymentObstacles obstacles;
    private final PayeeAccounts accounts;
    private final PayableFormats formats;
    private final Funds funds;
    private final Staff staff;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PreparePaymentRun(
            PaymentRunRepository runs,
            PaymentRepository payments,
            RunContents contents,
            RunSheets sheets,
            PaymentObstacles obstacles,
            PayeeAccounts accounts,
            PayableFormats formats,
            Funds funds,
            Staff staff,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.payments = payments;
        this.contents = contents;
        this.sheets = sheets;
        this.obstacles = obstacles;
        this.accounts = accounts;
        this.formats = formats;
        this.funds = funds;
        this.staff = staff;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes each run that waits as far as it goes. One that somebody else holds is left to her. */
    public void prepareWaiting() {
        for (var run : runs.toPrepare()) {
            var more = true;
            while (more) {
                more = step(run, runs::lockIfFree);
            }
        }
    }

    /**
     * Takes this run to its end.
     *
     * @throws BusinessRuleViolation why it stands still
     */
    public void prepare(PaymentRunId id) {
        var more = true;
        while (more) {
            more = step(id.value(), runs::lock);
        }
        var run = runs.findById(id.value()).map(PaymentRun::view);
        var problem = run.map(PaymentRunView::problem);
        if (problem.isPresent()) {
            throw new BusinessRuleViolation(
                    problem.get(), run.map(PaymentRunView::problemAbout).orElse(""));
        }
    }

    /** What one step led to. */
    private record Outcome(boolean more, @Nullable String problem, String about) {

        static Outcome of(boolean more) {
            return new Outcome(more, null, "");
        }
    }

    /** @return whether another step is to come */
    private boolean step(UUID id, Function<UUID, Optional<PaymentRun>> lock) {
        var outcome = attempt(id, lock);
        var problem = outcome.problem();
        if (problem != null) {
            transaction.executeWithoutResult(status -> runs.lock(id)
                    .filter(PaymentRun::isPreparing)
                    .ifPresent(run -> run.stall(problem, outcome.about())));
        }
        return outcome.more();
    }

    private Outcome attempt(UUID id, Function<UUID, Optional<PaymentRun>> lock) {
        try {
            return Outcome.of(Boolean.TRUE.equals(transaction.execute(status -> lock.apply(id)
                    .filter(PaymentRun::isPreparing)
                    .filter(run -> !run.isStalled())
                    .map(this::goOn)
                    .orElse(false))));
        } catch (BusinessRuleViolation e) {
            return new Outcome(false, e.code(), about(e));
        } catch (TransientDataAccessException e) {
            LOG.info("A payment run waits for its next turn: {}", e.getMessage());
            return Outcome.of(false);
        } catch (RuntimeException e) {
            LOG.error("The preparation of payment run {} failed", id, e);
            return new Outcome(false, FAILED, "");
        }
    }

    private static String about(BusinessRuleViolation violation) {
        var about = violation.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return about.length() <= LONGEST_ABOUT ? about : about.substring(0, LONGEST_ABOUT);
    }

    /** The next step. */
    private boolean goOn(PaymentRun run) {
        var unchecked = contents.toCheck(run.id(), CHECKED_AT_ONCE);
        if (!unchecked.isEmpty()) {
            check(run, unchecked);
            return true;
        }
        if (run.controlSheets() == 0) {
            return writeFile(run);
        }
        if (run.controlSheets() < RunSheets.parts(run.view().paymentCount())) {
            writeControlSheet(run);
            return true;
        }
        var next = contents.nextWithoutSheet(run.id());
        if (next.isPresent()) {
            writeOrder(run, next.get());
            return true;
        }
        finish(run);
        return false;
    }

    private void check(PaymentRun run, List<PaymentId> ids) {
        var at = clock.instant();
        var closing = Actor.staff(run.view().closedBy());
        var fine = new ArrayList<PaymentId>();
        for (var payment : payments.lock(ids.stream().map(PaymentId::value).toList())) {
            var found = payment.state() == PaymentState.RELEASED
                    ? obstacles.of(payment, closing)
                    : List.of(PaymentObstacles.NOT_RELEASED);
            if (found.isEmpty()) {
                payment.putInRun(run.id(), accounts.require(payment.caseNumber()));
                fine.add(payment.id());
            } else {
                contents.holdBack(run.id(), payment.id(), found, at);
            }
        }
        contents.checked(run.id(), fine, at);
    }

    private boolean writeFile(PaymentRun run) {
        contents.holdBackRecalled(run.id(), clock.instant());
        var sum = contents.sum(run.id());
        if (sum.count() == 0) {
            dissolve(run);
            return false;
        }
        run.settle(sum.count(), sum.amount());
        var view = run.view();
        var fund = funds.require(view.fund());
        var members = payments.findByRunIdAndStateOrderByNumber(run.id().value(), PaymentState.IN_RUN).stream()
                .map(Payment::view)
                .toList();
        var people = staff.names(members.stream()
                .flatMap(payment -> Stream.of(payment.orderedBy(), payment.releasedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var payable = formats.write(
                view.format(),
                new PayableBatch(
                        view.number(), view.closedAt(), view.executionDate(), fund.payingOffice(), members, people));
        var content =
                PayableContent.read(view.format(), payable, fund.payingOffice().csvCharset());
        if (content.count() != sum.count() || !content.sum().equals(sum.amount())) {
            throw new IllegalStateException("The file of run " + view.number() + " does not hold its payments");
        }
        contents.store(run.id(), payable);
        contents.store(run.id(), sheets.firstControlSheet(fund, view, payable, content, members, heldBack(run)));
        run.addControlSheet();
        return true;
    }

    private List<HeldBack> heldBack(PaymentRun run) {
        var held = contents.held(run.id(), PaymentRuns.HELD_NAMED);
        var byId = payments
                .findAllById(held.stream().map(item -> item.payment().value()).toList())
                .stream()
                .collect(Collectors.toMap(Payment::id, Payment::view));
        return held.stream()
                .map(item -> new HeldBack(Objects.requireNonNull(byId.get(item.payment())), item.obstacles()))
                .toList();
    }

    private void writeControlSheet(PaymentRun run) {
        var view = run.view();
        var part = run.controlSheets() + 1;
        var ids = contents.items(run.id(), RunSheets.firstOf(part), RunSheets.PER_CONTROL_SHEET).stream()
                .map(RunContents.Item::payment)
                .toList();
        var byId = payments.findAllById(ids.stream().map(PaymentId::value).toList()).stream()
                .collect(Collectors.toMap(Payment::id, Payment::view));
        var members =
                ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
        contents.store(
                run.id(),
                sheets.furtherControlSheet(
                        funds.require(view.fund()),
                        view,
                        contents.payable(run.id()).orElseThrow(),
                        part,
                        members));
        run.addControlSheet();
    }

    private void writeOrder(PaymentRun run, PaymentId id) {
        var view = run.view();
        var payment = payments.findById(id.value()).orElseThrow().view();
        contents.storeSheet(run.id(), id, sheets.order(funds.require(view.fund()), payment, view.closedAt()));
    }

    private void finish(PaymentRun run) {
        run.close();
        var view = run.view();
        events.publishEvent(new PaymentRunClosed(
                run.id(),
                view.number(),
                view.fund(),
                view.paymentCount(),
                view.controlSum(),
                contents.payable(run.id()).orElseThrow().sha256(),
                clock.instant(),
                Actor.staff(view.closedBy())));
    }

    private void dissolve(PaymentRun run) {
        var at = clock.instant();
        var reason = messages.getMessage("run.nothing-left", null, Locale.GERMAN);
        run.dissolve(reason, at);
        var view = run.view();
        events.publishEvent(new PaymentRunCancelled(
                run.id(), view.number(), view.fund(), List.of(), reason, at, Actor.staff(view.closedBy())));
    }
}
