package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order to pay (Auszahlungsanordnung); payee, account and amount are copied when it is ordered. */
@Entity
class Payment extends Aggregate {

    private String number;
    private CaseNumber caseNumber;
    private UUID grantId;
    private FundCode fund;
    private FiscalYear fiscalYear;
    private int instalment;
    private int attempt;
    private Money amount;

    @Embedded
    private Payee payee;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private String orderedBy;
    private Instant orderedAt;
    private @Nullable String releasedBy;
    private @Nullable Instant releasedAt;
    private @Nullable UUID runId;
    private @Nullable LocalDate executedOn;
    private @Nullable LocalDate returnedOn;
    private @Nullable String returnReason;
    private @Nullable Instant returnNotedAt;
    private @Nullable LocalDate repaidOn;
    private @Nullable String cancelReason;
    private @Nullable Instant recallAskedAt;
    private @Nullable UUID again;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    private Payment(Grant grant, PayeeAccount account, Slot slot, Money amount, Instant at, Actor by) {
        super(UUID.randomUUID());
        this.number = PaymentNumber.of(grant.caseNumber(), slot.instalment(), slot.attempt());
        this.caseNumber = grant.caseNumber();
        this.grantId = grant.decisionId();
        this.fund = grant.fund();
        this.fiscalYear = grant.fiscalYear();
        this.instalment = slot.instalment();
        this.attempt = slot.attempt();
        this.amount = amount;
        this.payee = new Payee(grant, account);
        this.dueOn = HouseTime.dayOf(at);
        this.state = PaymentState.ORDERED;
        this.orderedBy = by.id();
        this.orderedAt = at;
    }

    /** The cash office paid it once more, from the file of a run that was cancelled here. */
    Payment(Payment paid, PaymentRunId cancelledRun, int instalment, LocalDate on) {
        super(UUID.randomUUID());
        this.number = PaymentNumber.of(paid.caseNumber, instalment, 1);
        this.caseNumber = paid.caseNumber;
        this.grantId = paid.grantId;
        this.fund = paid.fund;
        this.fiscalYear = paid.fiscalYear;
        this.instalment = instalment;
        this.attempt = 1;
        this.amount = paid.amount;
        this.payee = paid.payee;
        this.dueOn = paid.dueOn;
        this.state = PaymentState.EXECUTED;
        this.orderedBy = paid.orderedBy;
        this.orderedAt = paid.orderedAt;
        this.releasedBy = paid.releasedBy;
        this.releasedAt = paid.releasedAt;
        this.runId = cancelledRun.value();
        this.executedOn = on;
        this.again = paid.key();
    }

    /** Which instalment of the grant, and which attempt to bring it to the payee. */
    record Slot(int instalment, int attempt) {}

    /** The actor certifies that the payment is factually and arithmetically correct. */
    static Payment order(Grant grant, PayeeAccount account, Slot slot, Money amount, Instant at, Actor by) {
        requirePerson(by);
        if (!amount.isPositive()) {
            throw new BusinessRuleViolation("disbursement.amount-not-positive");
        }
        if (!account.iban().isValid()) {
            throw new BusinessRuleViolation("disbursement.iban-invalid");
        }
        return new Payment(grant, account, slot, amount, at, by);
    }

    /** Another person says: pay. */
    void release(PayeeAccount accountInForce, Instant at, Actor by) {
        requireState("release", PaymentState.ORDERED);
        requirePerson(by);
        if (by.id().equals(orderedBy)) {
            throw new BusinessRuleViolation("disbursement.same-person");
        }
        requireAccountUnchanged(accountInForce);
        state = PaymentState.RELEASED;
        releasedBy = by.id();
        releasedAt = at;
    }

    void cancel(String reason, Actor by) {
        requirePerson(by);
        fallWithItsGrant(reason);
    }

    /** Its grant has ended, whoever ended it: a group that gives its own grant up, too. */
    void fallWithItsGrant(String reason) {
        requireState("cancel", PaymentState.ORDERED, PaymentState.RELEASED);
        state = PaymentState.CANCELLED;
        cancelReason = reason;
    }

    void putInRun(PaymentRunId run, PayeeAccount accountInForce) {
        requireState("putInRun", PaymentState.RELEASED);
        requireAccountUnchanged(accountInForce);
        state = PaymentState.IN_RUN;
        runId = run.value();
    }

    /** The cash office is asked to stop it: the grant ended while its file was there. */
    void askBack(Instant at) {
        requireState("askBack", PaymentState.IN_RUN);
        recallAskedAt = at;
    }

    boolean isAskedBack() {
        return recallAskedAt != null;
    }

    /** The cash office stopped it before it went out. */
    void recalled(String reason, Actor by) {
        requireState("recalled", PaymentState.IN_RUN);
        requirePerson(by);
        if (!isAskedBack()) {
            throw new BusinessRuleViolation("disbursement.not-asked-back", number);
        }
        state = PaymentState.CANCELLED;
        cancelReason = reason;
    }

    void takeOutOfRun() {
        requireState("takeOutOfRun", PaymentState.IN_RUN);
        state = PaymentState.RELEASED;
        runId = null;
        recallAskedAt = null;
    }

    void execute(LocalDate on) {
        requireState("execute", PaymentState.IN_RUN);
        state = PaymentState.EXECUTED;
        executedOn = on;
    }

    /** The cash office paid it from the file of a run that was cancelled here. */
    void executeFrom(PaymentRunId cancelledRun, LocalDate on) {
        requireState("execute", PaymentState.RELEASED, PaymentState.CANCELLED);
        state = PaymentState.EXECUTED;
        runId = cancelledRun.value();
        executedOn = on;
        cancelReason = null;
    }

    /** The cash office had not paid after all. */
    void undoExecution() {
        requireState("undoExecution", PaymentState.EXECUTED);
        state = PaymentState.IN_RUN;
        executedOn = null;
    }

    /** It had not come back after all. */
    void undoComingBack() {
        requireState("undoComingBack", PaymentState.RETURNED, PaymentState.REPAID);
        state = PaymentState.EXECUTED;
        returnedOn = null;
        returnReason = null;
        returnNotedAt = null;
        repaidOn = null;
    }

    void comeBack(LocalDate on, String reasonCode, Instant at) {
        requireState("comeBack", PaymentState.EXECUTED);
        var reason = MoneyBack.requireReason(reasonCode);
        MoneyBack.requireNotBefore(on, executedOn);
        state = PaymentState.RETURNED;
        returnedOn = on;
        returnReason = reason;
        returnNotedAt = at;
    }

    void repaid(LocalDate on) {
        requireState("repaid", PaymentState.EXECUTED);
        MoneyBack.requireNotBefore(on, executedOn);
        state = PaymentState.REPAID;
        repaidOn = on;
    }

    boolean isFor(PayeeAccount account) {
        return payee.isAt(account);
    }

    /** Whether the bank sent it back from this account, and nobody confirmed the account since that was noted. */
    boolean cameBackFrom(PayeeAccount account) {
        return returnNotedAt != null && payee.hasIbanOf(account) && !account.isConfirmedSince(returnNotedAt);
    }

    /** Whether its account was confirmed after the return was noted: where the clock stands still, what is done next has the same moment. */
    boolean isSettledBy(Instant confirmedAt) {
        return returnNotedAt != null && !confirmedAt.isBefore(returnNotedAt);
    }

    boolean isReleasedBy(Actor person) {
        return person.id().equals(releasedBy);
    }

    private void requireState(String wanted, PaymentState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new StaleCaseException(caseNumber, wanted);
        }
    }

    private void requireAccountUnchanged(PayeeAccount inForce) {
        if (!isFor(inForce)) {
            throw new BusinessRuleViolation("disbursement.account-changed", number);
        }
    }

    private static void requirePerson(Actor by) {
        if (!by.isStaff()) {
            throw new BusinessRuleViolation("disbursement.person-needed");
        }
    }

    PaymentId id() {
        return new PaymentId(key());
    }

    String number() {
        return number;
    }

    /** The decision by which the money was granted. */
    UUID grantId() {
        return grantId;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    FundCode fund() {
        return fund;
    }

    FiscalYear fiscalYear() {
        return fiscalYear;
    }

    Money amount() {
        return amount;
    }

    PaymentState state() {
        return state;
    }

    PaymentView view() {
        return new PaymentView(
                id(),
                number,
                caseNumber,
                fund,
                fiscalYear,
                instalment,
                attempt,
                amount,
                payee.holder(),
                payee.iban(),
                payee.holderDiffers(),
                payee.recipientName(),
                payee.entitledName(),
                payee.projectTitle(),
                payee.decidedOn(),
                dueOn,
                state,
                orderedBy,
                orderedAt,
                releasedBy,
                releasedAt,
                runId == null ? null : new PaymentRunId(runId),
                executedOn,
                returnedOn,
                returnReason,
                repaidOn,
                cancelReason,
                recallAskedAt,
                again == null ? null : new PaymentId(again));
    }
}
