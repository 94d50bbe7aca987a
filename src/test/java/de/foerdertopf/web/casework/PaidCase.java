package de.foerdertopf.web.casework;

import de.foerdertopf.PaymentDay;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Cases that are approved and paid, through the real use cases. */
public final class PaidCase {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    private final CaseOnItsWay way;

    public PaidCase(ApplicationContext house) {
        this.way = new CaseOnItsWay(house);
    }

    public CaseOnItsWay way() {
        return way;
    }

    /** Approved, told, and paid in one sum: the proof is awaited. */
    public CaseNumber paid(ApplicationFixture application) {
        var caseNumber = way.approved(application);
        way.sent(caseNumber);
        pay(caseNumber, null);
        return caseNumber;
    }

    /** Orders, releases and pays; by default all that is open. */
    public PaymentId pay(CaseNumber caseNumber, @Nullable Money amount) {
        var payment = ordered(caseNumber, amount);
        bring(payment, caseNumber);
        return payment;
    }

    public PaymentId ordered(CaseNumber caseNumber, @Nullable Money amount) {
        return way.bean(OrderPayment.class).order(new OrderPayment.Command(caseNumber, amount, way.officer()));
    }

    /** The group gives its grant up, by letter. */
    public void renounced(CaseNumber caseNumber) {
        way.bean(RenounceGrant.class)
                .renounce(new RenounceGrant.Command(caseNumber, Channel.PAPER, "Brief vom Vorstand", way.officer()));
        way.jobs();
    }

    /** What of the case stands in the pot's book. */
    public CaseMoney money(CaseNumber caseNumber) {
        return way.bean(Pots.class).ofCase(caseNumber).get(0);
    }

    public ProofView proof(CaseNumber caseNumber) {
        return way.bean(ProofsOfUse.class).require(caseNumber);
    }

    /** What the case waits for. */
    public List<CaseTask> tasks(CaseNumber caseNumber) {
        return way.bean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }

    /** Moves the clock on to a day on which banks pay this money. */
    public LocalDate payDay(PaymentId payment) {
        return PaymentDay.reach(way.bean(MovableClock.class), way.bean(Payments.class), payment);
    }

    /** Releases an ordered payment and brings it to the bank. */
    public void bring(PaymentId payment, CaseNumber caseNumber) {
        executed(atTheBank(payment, caseNumber));
    }

    /** Releases an ordered payment and hands it to the bank, which has not paid yet. */
    public List<PaymentRunId> atTheBank(PaymentId payment, CaseNumber caseNumber) {
        var grant = way.bean(Grants.class).require(caseNumber);
        var fund = grant.fund();
        way.bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        return RunOf.these(way::bean, fund, List.of(payment), payDay(payment), FINANCE);
    }

    /** The bank has paid; on a day on which it is closed nobody hears of that before the next. */
    public void executed(List<PaymentRunId> runs) {
        var clock = way.bean(MovableClock.class);
        while (!BankDays.isBankDay(HouseTime.today(clock))) {
            clock.moveByDays(1);
        }
        for (var run : runs) {
            way.bean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, HouseTime.today(clock), FINANCE));
        }
        way.jobs();
    }

    /** The bank sends the money back, between what was before and what comes then. */
    public void comesBack(PaymentId payment, String reason) {
        var clock = way.bean(MovableClock.class);
        clock.moveBy(Duration.ofMinutes(1));
        way.bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), reason, FINANCE));
        way.jobs();
        clock.moveBy(Duration.ofMinutes(1));
    }

    /** Somebody calls the group under a number that was known before. */
    public void confirmAccount(CaseNumber caseNumber, Actor by) {
        way.bean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(caseNumber, "Anruf unter bekannter Nummer", by));
        way.jobs();
    }
}
