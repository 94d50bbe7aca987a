package de.foerdertopf.disbursement;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the chosen payments of a fund into a run, however many: from then on no other run can take them. {@link PreparePaymentRun}
 * then looks at each once more and writes the one file of the fund's paying office with its sheets.
 */
@Service
public class ClosePaymentRun {

    private final PaymentRunRepository runs;
    private final PaymentLocks locks;
    private final ChosenPayments chosen;
    private final PayableFormats formats;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosePaymentRun(
            PaymentRunRepository runs,
            PaymentLocks locks,
            ChosenPayments chosen,
            PayableFormats formats,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.locks = locks;
        this.chosen = chosen;
        this.formats = formats;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks, before anything is closed, whether the day can be that of a run with what is chosen.
     *
     * @throws BusinessRuleViolation if it cannot; see {@link ExecutionDay}
     */
    @Transactional(readOnly = true)
    public void requireDay(FundCode fund, LocalDate day, Actor by) {
        chosen.byYear(fund, by).forEach(part -> ExecutionDay.require(day, part.year(), HouseTime.today(clock)));
    }

    /** The day that is likely meant for what is chosen; where money of two years is chosen, the day of the older. */
    @Transactional(readOnly = true)
    public LocalDate proposedDay(FundCode fund, Actor by) {
        var today = HouseTime.today(clock);
        var year = chosen.byYear(fund, by).stream()
                .findFirst()
                .map(ChosenPayments.OfYear::year)
                .orElseGet(() -> FiscalYear.of(today));
        return ExecutionDay.proposed(today, year, today);
    }

    /**
     * Begins one run for each fiscal year among the payments: a file holds one budget year only. A payment of a case out of which the
     * person stays is left for somebody else.
     *
     * @return the runs, by fiscal year; they are being prepared
     * @throws BusinessRuleViolation if nothing is chosen, or the choice is not what the person saw, for instance because somebody else
     *     closed a run meanwhile
     */
    @Transactional
    public List<PaymentRunId> close(Command command) {
        locks.lock(command.fund());
        var totals = chosen.totals(command.fund(), command.by());
        if (!totals.seen().payments().equals(command.seen().payments())) {
            throw changed(command);
        }
        if (totals.isEmpty()) {
            throw new BusinessRuleViolation("disbursement.nothing-to-pay");
        }
        var at = clock.instant();
        return chosen.byYear(command.fund(), command.by()).stream()
                .map(part -> closeOne(command, part, at))
                .toList();
    }

    private PaymentRunId closeOne(Command command, ChosenPayments.OfYear part, Instant at) {
        var fund = funds.require(command.fund());
        var opening = new PaymentRun.Opening(
                fund.code(),
                fund.casePrefix(),
                part.year(),
                runs.lastOrdinal(fund.code(), part.year()) + 1,
                formats.of(command.fund()),
                command.executionDate());
        var run = runs.saveAndFlush(PaymentRun.begin(opening, part.count(), part.sum(), at, command.by()));
        if (chosen.keepFor(run.id(), fund.code(), part.year(), command.by()) != part.count()) {
            throw changed(command);
        }
        chosen.forget(run.id());
        events.publishEvent(
                new PaymentRunBegun(run.id(), run.number(), fund.code(), part.count(), part.sum(), at, command.by()));
        return run.id();
    }

    /** The loser of two who close at once reads who won. */
    private BusinessRuleViolation changed(Command command) {
        return runs.lastClosedSince(command.fund(), command.seen())
                .map(last -> new BusinessRuleViolation(
                        "disbursement.run-closed-meanwhile",
                        last.number(),
                        last.paymentCount(),
                        Actor.staff(last.closedBy()),
                        last.closedAt()))
                .orElseGet(() -> new BusinessRuleViolation("disbursement.run-changed"));
    }

    /**
     * What to pay, and when.
     *
     * @param seen as in {@link RunTotals#seen}
     * @param executionDate on which the bank shall pay; today or later
     */
    public record Command(FundCode fund, RunSeen seen, LocalDate executionDate, Actor by) {}
}
