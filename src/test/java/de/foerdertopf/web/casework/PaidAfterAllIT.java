package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordPaidAfterAll;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A run was cancelled here, and the cash office paid from its file all the same: what the bank did can be recorded. */
class PaidAfterAllIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final FundCode BREMEN = ApplicationFixture.BREMEN;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private PaymentId payment;
    private PaymentRunId run;
    private LocalDate today;

    @BeforeEach
    void aRunWasCancelled() {
        house = new PaidCase(context);
        today = HouseTime.today(clock);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        payment = house.ordered(caseNumber, null);
        bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        house.way().jobs();
        run = closed();
        cancelled(run);
    }

    @AfterEach
    void theBooksAgree() {
        var year = FiscalYear.of(today);
        assertThat(bean(Pots.class).reconciliation(BREMEN, year).difference()).isEqualTo(Money.ZERO);
        assertThat(bean(Payments.class).reconciliation(BREMEN, year).difference())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void whatTheCashOfficePaidIsPaidAndGoesOutNoMore() {
        paidAfterAll(FINANCE);

        var now = bean(Payments.class).require(payment);
        assertThat(now.state()).isEqualTo(PaymentState.EXECUTED);
        assertThat(now.run()).isEqualTo(run);
        assertThat(now.executedOn()).isEqualTo(today);
        assertThat(house.money(caseNumber).paid()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(bean(ProofsOfUse.class).find(caseNumber)).isPresent();
    }

    @Test
    void whoReleasedItDoesNotSaySo() {
        assertThatThrownBy(() -> paidAfterAll(SECOND)).hasMessageContaining("disbursement.released-it");
        assertThatThrownBy(() -> bean(RecordPaidAfterAll.class)
                        .record(new RecordPaidAfterAll.Command(run, payment, today, " ", FINANCE)))
                .hasMessageContaining("disbursement.reason-missing");
        assertThatThrownBy(() -> bean(RecordPaidAfterAll.class)
                        .record(new RecordPaidAfterAll.Command(
                                run, payment, today.plusDays(1), "Kontoauszug", FINANCE)))
                .hasMessageContaining("disbursement.day-in-future");
        paidAfterAll(FINANCE);
    }

    @Test
    void whatLiesInAnotherRunMeanwhileIsRefusedAndThatRunIsNamed() {
        var other = closed();
        assertThatThrownBy(() -> paidAfterAll(FINANCE)).hasMessageContaining("disbursement.in-another-run");

        cancelled(other);
        paidAfterAll(FINANCE);
    }

    @Test
    void aRunThatWasNotCancelledTakesNothing() {
        var other = closed();

        assertThatThrownBy(() -> bean(RecordPaidAfterAll.class)
                        .record(new RecordPaidAfterAll.Command(other, payment, today, "Kontoauszug", FINANCE)))
                .hasMessageContaining("disbursement.run-not-cancelled");

        cancelled(other);
        paidAfterAll(FINANCE);
    }

    @Test
    void anOrderThatWasTakenBackSinceIsPaidAllTheSame() {
        takenBack(payment);

        paidAfterAll(FINANCE);

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.EXECUTED);
        assertThat(house.money(caseNumber).paid()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).isEmpty();
    }

    @Test
    void theSameMoneyOrderedAnewIsNotPaidTwiceHere() {
        takenBack(payment);
        var anew = house.ordered(caseNumber, null);

        assertThatThrownBy(() -> paidAfterAll(FINANCE)).hasMessageContaining("disbursement.ordered-anew");

        takenBack(anew);
        paidAfterAll(FINANCE);
    }

    @Test
    void whatWasPaidAfterTheGrantEndedJoinsTheClaim() {
        house.renounced(caseNumber);

        paidAfterAll(FINANCE);

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));
        assertThat(house.money(caseNumber).paid()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).contains(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void aMistakeAboutItIsTakenBackAndThePaymentIsFreeAgain() {
        paidAfterAll(FINANCE);

        reversed();

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.RELEASED);
        assertThat(house.money(caseNumber).ordered()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).contains(CaseTask.EXECUTE_PAYMENT);
        paidAfterAll(FINANCE);
    }

    @Test
    void aMistakeAboutMoneyOfAGrantThatEndedLeavesNoClaim() {
        house.renounced(caseNumber);
        paidAfterAll(FINANCE);

        reversed();

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.money(caseNumber).ordered()).isEqualTo(Money.ZERO);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
    }

    private void reversed() {
        context.getBeansOfType(Reversible.class).values().stream()
                .filter(reversible -> reversible.kind() == ReversalKind.EXECUTED)
                .forEach(reversible -> bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> reversible.reverse(run.toString(), "Falsche Zeile", SECOND)));
        house.way().jobs();
    }

    @Test
    void theCancelledRunsPageTakesItAndSaysWhenAnotherRunHasIt() {
        var clerk = new AtTheDesk(context, port).signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/finanzen/" + BREMEN + "/zahllaeufe/" + run;
        var action = page + "/doch-gezahlt";
        assertThat(clerk.open(page).select("main").text()).contains("Hat die Kasse doch gezahlt?");

        clerk.submit(action, "payment", "", "on.year", "2020", "reason", "");
        assertThat(clerk.page().select(".kern-error").text())
                .contains("Bitte wählen Sie, welche Zahlung hinausgegangen ist")
                .contains("Dieser Tag liegt vor dem Abschluss des Zahllaufs")
                .contains("Schreiben Sie, woher Sie das wissen");
        var other = closed();
        clerk.open(page);
        clerk.submit(action, "payment", payment.toString(), "reason", "Kontoauszug vom Montag");
        assertThat(clerk.page().select("main").text()).contains("liegt jetzt im Zahllauf " + number(other));
        assertThat(clerk.page().select("input[name=reason]").val()).isEqualTo("Kontoauszug vom Montag");
        cancelled(other);
        clerk.submit(action, "payment", payment.toString(), "reason", "Kontoauszug vom Montag");

        assertThat(clerk.page().select("main, [role=status]").text())
                .contains("Die Zahlung ist als ausgeführt eingetragen");
        assertThat(clerk.page().select("form[action$=doch-gezahlt]")).isEmpty();
        assertThat(clerk.open("/schreibtisch/finanzen/" + BREMEN + "/zahlungen/" + payment)
                        .select("main")
                        .text())
                .contains("Die Kasse hat am");
        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.EXECUTED);
    }

    private String number(PaymentRunId of) {
        return bean(PaymentRuns.class).require(of).number();
    }

    private void takenBack(PaymentId order) {
        bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(
                        order, "Betrag falsch", house.way().officer()));
        house.way().jobs();
    }

    private PaymentRunId closed() {
        today = house.payDay(payment);
        return RunOf.these(house.way()::bean, BREMEN, List.of(payment), today, FINANCE)
                .get(0);
    }

    private void cancelled(PaymentRunId which) {
        bean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(which, "Falscher Tag", FINANCE));
        house.way().jobs();
    }

    private void paidAfterAll(Actor by) {
        today = HouseTime.today(clock);
        bean(RecordPaidAfterAll.class).record(new RecordPaidAfterAll.Command(run, payment, today, "Kontoauszug", by));
        house.way().jobs();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
