package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts released payments into the one file of the fund's paying office. The file, its control sheet and the orders are stored
 * with it and never change; a payment is in one living run only.
 */
@Service
public class ClosePaymentRun {

    private final PaymentRepository payments;
    private final PaymentRunRepository runs;
    private final PaymentLocks locks;
    private final RunContents contents;
    private final RunSheets sheets;
    private final PaymentObstacles obstacles;
    private final Conflicts conflicts;
    private final PayableFormats formats;
    private final PayeeAccounts accounts;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosePaymentRun(
            PaymentRepository payments,
            PaymentRunRepository runs,
            PaymentLocks locks,
            RunContents contents,
            RunSheets sheets,
            PaymentObstacles obstacles,
            Conflicts conflicts,
            PayableFormats formats,
            PayeeAccounts accounts,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.payments = payments;
        this.runs = runs;
        this.locks = locks;
        this.contents = contents;
        this.sheets = sheets;
        this.obstacles = obstacles;
        this.conflicts = conflicts;
        this.formats = formats;
        this.accounts = accounts;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes one run for each fiscal year among the payments: a file holds one budget year only. A payment of a case out of which the
     * person stays is left for somebody else.
     *
     * @return the runs, by fiscal year
     * @throws BusinessRuleViolation if nothing is ready, a chosen payment is held back or not hers to pay, or it is in another run
     */
    @Transactional
    public List<PaymentRunId> close(Command command) {
        locks.lock(command.fund());
        var heldBack = new ArrayList<RunPreview.HeldBack>();
        var chosen = command.payments().isEmpty() ? allReady(command, heldBack) : chosen(command);
        if (chosen.isEmpty()) {
            throw new BusinessRuleViolation("disbursement.nothing-to-pay");
        }
        var byYear = new TreeMap<FiscalYear, List<Payment>>();
        chosen.stream().sorted(Comparator.comparing(Payment::number)).forEach(p -> byYear.computeIfAbsent(
                        p.fiscalYear(), year -> new ArrayList<>())
                .add(p));
        return byYear.entrySet().stream()
                .map(year -> closeOne(command, year.getKey(), year.getValue(), heldBack))
                .toList();
    }

    private List<Payment> allReady(Command command, List<RunPreview.HeldBack> heldBack) {
        var ready = new ArrayList<Payment>();
        var outOf = conflicts.casesOf(command.by());
        for (var payment : payments.lockReleased(command.fund())) {
            if (outOf.contains(payment.caseNumber())) {
                continue;
            }
            var found = obstacles.of(payment);
            if (found.isEmpty()) {
                ready.add(payment);
            } else {
                heldBack.add(new RunPreview.HeldBack(payment.view(), found));
            }
        }
        return ready;
    }

    private List<Payment> chosen(Command command) {
        var ids = command.payments().stream().map(PaymentId::value).distinct().toList();
        var found = payments.lock(ids);
        if (found.size() != ids.size() || found.stream().anyMatch(p -> !p.fund().equals(command.fund()))) {
            throw new BusinessRuleViolation("disbursement.other-fund");
        }
        conflicts.requireNone(found.stream().map(Payment::caseNumber).toList(), command.by());
        for (var payment : found) {
            if (payment.state() != PaymentState.RELEASED) {
                throw new BusinessRuleViolation("disbursement.not-released", payment.number());
            }
            if (!obstacles.of(payment).isEmpty()) {
                throw new BusinessRuleViolation("disbursement.held-back", payment.number());
            }
        }
        return found;
    }

    private PaymentRunId closeOne(
            Command command, FiscalYear year, List<Payment> members, List<RunPreview.HeldBack> heldBack) {
        var fund = funds.require(command.fund());
        var format = formats.of(command.fund());
        var at = clock.instant();
        var views = members.stream().map(Payment::view).toList();
        var opening = new PaymentRun.Opening(
                fund.code(),
                fund.casePrefix(),
                year,
                runs.lastOrdinal(fund.code(), year) + 1,
                format,
                command.executionDate());
        var sum = views.stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
        var run = runs.saveAndFlush(PaymentRun.close(opening, views.size(), sum, at, command.by()));
        var batch = new PayableBatch(run.number(), at, command.executionDate(), fund.payingOffice(), views);
        var payable = formats.write(format, batch);
        contents.store(run.id(), payable);
        var content = PayableContent.read(format, payable, fund.payingOffice().charset());
        if (content.count() != views.size() || !content.sum().equals(sum)) {
            throw new IllegalStateException("The file of run " + run.number() + " does not hold its payments");
        }
        var heldInYear = heldBack.stream()
                .filter(held -> held.payment().fiscalYear().equals(year))
                .toList();
        sheets.of(fund, run.view(), payable, content, views, heldInYear)
                .forEach(sheet -> contents.store(run.id(), sheet));
        for (var i = 0; i < members.size(); i++) {
            var payment = members.get(i);
            payment.putInRun(run.id(), accounts.require(payment.caseNumber()));
            contents.addItem(run.id(), i + 1, payment.id());
        }
        payments.flush();
        events.publishEvent(new PaymentRunClosed(
                run.id(),
                run.number(),
                fund.code(),
                members.stream().map(Payment::caseNumber).distinct().toList(),
                views.size(),
                sum,
                payable.sha256(),
                at,
                command.by()));
        return run.id();
    }

    /**
     * What to pay, and when.
     *
     * @param payments the chosen ones; empty for all that are released and not held back
     * @param executionDate on which the bank shall pay; today or later
     */
    public record Command(FundCode fund, List<PaymentId> payments, LocalDate executionDate, Actor by) {}
}
