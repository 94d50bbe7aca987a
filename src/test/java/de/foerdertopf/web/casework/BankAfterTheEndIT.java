package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.ClosePaymentRun;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.NextRun;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.PreparePaymentRun;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bank answers after a grant has ended can be mistaken and be put right, and the claim follows each time. */
class BankAfterTheEndIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private PaymentId payment;
    private LocalDate today;

    @BeforeEach
    void aSecondInstalmentIsReleased() {
        house = new PaidCase(context);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        house.pay(caseNumber, Money.ofEuros(100));
        payment = house.ordered(caseNumber, Money.ofEuros(150));
        today = house.payDay(payment);
        bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        house.way().jobs();
    }

    @Test
    void anExecutionThatWasAMistakeLeavesTheClaimAndThePaymentIsCalledBackAgain() {
        var run = closed();
        house.renounced(caseNumber);
        executed(run);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(250));

        reverse(ReversalKind.EXECUTED, run.toString());

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.IN_RUN);
        assertThat(house.tasks(caseNumber))
                .containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.EXECUTE_PAYMENT, CaseTask.RECALL_PAYMENT);
        executed(run);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(250));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void aReturnThatWasAMistakeJoinsTheClaimAgain() {
        var run = closed();
        house.renounced(caseNumber);
        executed(run);
        bean(MarkPaymentReturned.class).mark(new MarkPaymentReturned.Command(payment, today, "AC04", FINANCE));
        house.way().jobs();
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);

        reverse(ReversalKind.RETURNED, payment.toString());

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(250));
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).paid()).isEqualTo(Money.ofEuros(250));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void aRunThatIsStillToBePreparedGoesOnWithoutThePayment() {
        var seen = bean(NextRun.class)
                .preview(ApplicationFixture.BREMEN, FINANCE, 1)
                .totals()
                .seen();
        var runs = bean(ClosePaymentRun.class)
                .close(new ClosePaymentRun.Command(ApplicationFixture.BREMEN, seen, today, FINANCE));

        house.renounced(caseNumber);
        runs.forEach(bean(PreparePaymentRun.class)::prepare);

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.money(caseNumber).ordered()).isEqualTo(Money.ZERO);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
    }

    private PaymentRunId closed() {
        return RunOf.these(house.way()::bean, ApplicationFixture.BREMEN, List.of(payment), today, FINANCE)
                .get(0);
    }

    private void executed(PaymentRunId run) {
        bean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, HouseTime.today(clock), FINANCE));
        house.way().jobs();
    }

    private void reverse(ReversalKind kind, String subject) {
        var reversible = context.getBeansOfType(Reversible.class).values().stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> reversible.reverse(subject, "Falsche Zeile gelesen", SECOND));
        house.way().jobs();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
