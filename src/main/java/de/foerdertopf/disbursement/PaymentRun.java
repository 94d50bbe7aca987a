package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The payments that the cash office gets in one file (Zahllauf): one fund, one fiscal year, one format. */
@Entity
class PaymentRun extends Aggregate {

    private FundCode fund;
    private FiscalYear fiscalYear;
    private int ordinal;
    private String number;

    @Enumerated(EnumType.STRING)
    private PaymentRunState state;

    @Enumerated(EnumType.STRING)
    private PayableFormat format;

    private LocalDate executionDate;
    private int paymentCount;
    private Money controlSum;
    private String closedBy;
    private Instant closedAt;
    private @Nullable LocalDate executedOn;
    private @Nullable String executedBy;
    private @Nullable String cancelledBy;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelReason;
    private int controlSheets;
    private @Nullable String problem;
    private @Nullable String problemAbout;

    /** Of its payments those that the cash office stopped. */
    @Formula("(select count(*) from foerdertopf.payment p where p.run_id = id and p.state = 'CANCELLED')")
    private int stoppedCount;

    @Formula(
            "(select coalesce(sum(p.amount), 0) from foerdertopf.payment p where p.run_id = id and p.state = 'CANCELLED')")
    private long stoppedCents;

    @SuppressWarnings("NullAway.Init")
    protected PaymentRun() {}

    private PaymentRun(Opening opening, int paymentCount, Money controlSum, Instant at, Actor by) {
        super(UUID.randomUUID());
        this.fund = opening.fund();
        this.fiscalYear = opening.fiscalYear();
        this.ordinal = opening.ordinal();
        this.number = "%s-%s-Z%02d".formatted(opening.casePrefix(), opening.fiscalYear(), opening.ordinal());
        this.state = PaymentRunState.PREPARING;
        this.format = opening.format();
        this.executionDate = opening.executionDate();
        this.paymentCount = paymentCount;
        this.controlSum = controlSum;
        this.closedBy = by.id();
        this.closedAt = at;
    }

    /** What is known of a run before its payments. */
    record Opening(
            FundCode fund,
            String casePrefix,
            FiscalYear fiscalYear,
            int ordinal,
            PayableFormat format,
            LocalDate executionDate) {}

    /** Begins a run with so many payments of such a sum; what is held back at the last check leaves it again. */
    static PaymentRun begin(Opening opening, int paymentCount, Money controlSum, Instant at, Actor by) {
        if (!by.isStaff()) {
            throw new BusinessRuleViolation("disbursement.person-needed");
        }
        ExecutionDay.require(opening.executionDate(), opening.fiscalYear(), HouseTime.dayOf(at));
        return new PaymentRun(opening, paymentCount, controlSum, at, by);
    }

    /** All is checked: so many payments are left. */
    void settle(int count, Money sum) {
        requirePreparing();
        paymentCount = count;
        controlSum = sum;
    }

    /** One more control sheet is written; the payable file comes with the first. */
    void addControlSheet() {
        requirePreparing();
        controlSheets++;
    }

    /** All files are written: it can be handed over. */
    void close() {
        requirePreparing();
        state = PaymentRunState.CLOSED;
    }

    /** Nothing could be paid: the run is void, and nobody of the house did that. */
    void dissolve(String reason, Instant at) {
        requirePreparing();
        state = PaymentRunState.CANCELLED;
        cancelReason = reason;
        cancelledAt = at;
        cancelledBy = Actor.SYSTEM.id();
    }

    /** Its preparation cannot go on. */
    void stall(String problem, String about) {
        requirePreparing();
        this.problem = problem;
        this.problemAbout = about;
    }

    /** Somebody lets its preparation go on. */
    void resume() {
        requirePreparing();
        problem = null;
        problemAbout = null;
    }

    void execute(LocalDate on, LocalDate today, Actor by) {
        requireClosed();
        requireDay(on, today);
        state = PaymentRunState.EXECUTED;
        executedOn = on;
        executedBy = by.id();
    }

    /** It was cancelled when the cash office may have had its file already, which can have been paid on that day. */
    void requirePaidAfterAll(LocalDate on, LocalDate today) {
        if (state != PaymentRunState.CANCELLED || controlSheets == 0) {
            throw new BusinessRuleViolation("disbursement.run-not-cancelled", number);
        }
        requireDay(on, today);
    }

    private void requireDay(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new BusinessRuleViolation("disbursement.day-in-future");
        }
        if (on.isBefore(HouseTime.dayOf(closedAt))) {
            throw new BusinessRuleViolation("disbursement.before-closing");
        }
        ExecutionDay.requireBankDay(on);
        // a bank, and the cash office with a list, pays on the requested day or after it
        if (on.isBefore(executionDate)) {
            throw new BusinessRuleViolation("disbursement.before-ordered-day", GermanDates.withWeekday(executionDate));
        }
    }

    /** @throws BusinessRuleViolation {@code disbursement.run-not-executed} */
    void requireExecuted() {
        if (state != PaymentRunState.EXECUTED) {
            throw new BusinessRuleViolation("disbursement.run-not-executed", number);
        }
    }

    /** The cash office had not paid after all. */
    void undoExecution() {
        requireExecuted();
        state = PaymentRunState.CLOSED;
        executedOn = null;
        executedBy = null;
    }

    void cancel(String reason, Instant at, Actor by) {
        if (state != PaymentRunState.PREPARING) {
            requireClosed();
        }
        state = PaymentRunState.CANCELLED;
        cancelReason = reason;
        cancelledAt = at;
        cancelledBy = by.id();
    }

    int controlSheets() {
        return controlSheets;
    }

    boolean isStalled() {
        return problem != null;
    }

    boolean isPreparing() {
        return state == PaymentRunState.PREPARING;
    }

    private void requirePreparing() {
        if (!isPreparing()) {
            throw new BusinessRuleViolation("disbursement.run-not-in-preparation", number);
        }
    }

    private void requireClosed() {
        if (isPreparing()) {
            throw new BusinessRuleViolation("disbursement.run-in-preparation", number);
        }
        if (state != PaymentRunState.CLOSED) {
            throw new BusinessRuleViolation("disbursement.run-not-open", number);
        }
    }

    PaymentRunId id() {
        return new PaymentRunId(key());
    }

    String number() {
        return number;
    }

    PaymentRunView view() {
        return new PaymentRunView(
                id(),
                fund,
                fiscalYear,
                number,
                state,
                format,
                executionDate,
                paymentCount,
                controlSum,
                stoppedCount,
                Money.ofCents(stoppedCents),
                closedBy,
                closedAt,
                executedOn,
                executedBy,
                cancelledBy,
                cancelledAt,
                cancelReason,
                problem,
                problemAbout);
    }
}
