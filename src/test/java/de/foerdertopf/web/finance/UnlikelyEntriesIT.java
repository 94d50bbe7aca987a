package de.foerdertopf.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.ChoosePayments;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.PaidCase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is possible but hardly meant: the page says what it means before it counts. */
class UnlikelyEntriesIT extends IntegrationTest {

    private static final FundCode BREMEN = ApplicationFixture.BREMEN;
    private static final String BASE = "/schreibtisch/finanzen/" + BREMEN;
    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private AtTheDesk desk;
    private CaseNumber caseNumber;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        desk = new AtTheDesk(context, port);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
    }

    @AfterEach
    void leaveNothingToTheNextRun() {
        house.way().bean(ChoosePayments.class).choose(ChoosePayments.Command.all(BREMEN, SECOND));
        house.way().bean(Payments.class).ordered(caseNumber).forEach(order -> house.way()
                .bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(order.id(), "Probe", SECOND)));
        house.way().jobs();
    }

    @Test
    void whoOrdersAnotherSumThanTheOneThatStandsReadsThatItWasNotTaken() {
        var clerk = desk.signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var action = BASE + "/anordnen/" + caseNumber;
        clerk.open(action);
        var form = clerk.fieldsOf(action, "amount", "150", "correct", "true");
        var ordered = house.ordered(caseNumber, Money.ofEuros(100));
        house.way().jobs();

        assertThat(sent(clerk, action, form)).contains("Ihr Betrag ist nicht angeordnet", "100,00");

        house.way()
                .bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(
                        ordered, "Probe", house.way().officer()));
        house.way().jobs();
        house.ordered(caseNumber, null);
        assertThat(sent(clerk, action, form)).contains("Ihr Betrag ist nicht angeordnet", "300,00");
    }

    @Test
    void aRunsDayFarAheadIsAskedAboutOnce() {
        var payment = released();
        var clerk = desk.signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, BREMEN));
        choose(payment);
        var today = house.payDay(payment);
        var far = BankDays.from(today.plusDays(20));
        var action = BASE + "/zahllauf";
        clerk.open(action);

        closed(clerk, action, far, false);
        assertThat(clerk.page().select("main .ft-errors").text())
                .as("all that is to be looked at, in one round")
                .contains("Tage voraus", "Bitte bestätigen Sie");
        closed(clerk, action, BankDays.from(today.plusDays(25)));
        assertThat(clerk.page().select("main .kern-error").text())
                .as("another one")
                .contains("Tage voraus");
        assertThat(run(payment)).isNull();
        closed(clerk, action, BankDays.from(today.plusDays(25)));

        assertThat(clerk.path()).contains("/zahllaeufe/");
        var run = new PaymentRunId(
                UUID.fromString(clerk.path().replaceFirst(".*/zahllaeufe/", "").replaceFirst("\\?.*", "")));
        assertThat(house.way().bean(PaymentRuns.class).require(run).executionDate())
                .isEqualTo(BankDays.from(today.plusDays(25)));
        house.way().bean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(run, "Probe", SECOND));
    }

    @Test
    void whatIsLeftOfAYearThatIsOverGoesOutOnlyOnceThatWasSeen() {
        var payment = released();
        var year = FiscalYear.of(HouseTime.today(clock)).value();
        ofYear(payment, year - 1);
        try {
            var clerk = desk.signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, BREMEN));
            choose(payment);
            var action = BASE + "/zahllauf";
            assertThat(clerk.open(action).select("main").text())
                    .contains("Das Geld gehört zum Haushaltsjahr " + (year - 1), "im Topf " + (year - 1) + " gebucht");

            closed(clerk, action, house.payDay(payment));

            assertThat(clerk.page().select(".ft-errors a").eachAttr("href")).containsExactly("#pastYear");
            assertThat(run(payment)).isNull();
        } finally {
            ofYear(payment, year);
        }
    }

    /** The clock moves forward only, and its tests share it: so the money is that of the year before. */
    private void ofYear(PaymentId payment, int year) {
        house.way()
                .bean(JdbcClient.class)
                .sql("update foerdertopf.payment set fiscal_year = :year where id = :id")
                .param("year", year)
                .param("id", payment.value())
                .update();
    }

    private static String sent(TestBrowser clerk, String action, List<String> form) {
        var answer = clerk.post(action, form, "same-origin");
        return clerk.open(answer.headers().firstValue("Location").orElseThrow())
                .body()
                .text();
    }

    private static void closed(TestBrowser clerk, String action, LocalDate day) {
        closed(clerk, action, day, true);
    }

    private static void closed(TestBrowser clerk, String action, LocalDate day, boolean checked) {
        clerk.submit(
                action,
                checked ? "checked" : "_checked",
                "true",
                "executionDate.day",
                "" + day.getDayOfMonth(),
                "executionDate.month",
                "" + day.getMonthValue(),
                "executionDate.year",
                "" + day.getYear());
    }

    private @Nullable PaymentRunId run(PaymentId payment) {
        return house.way().bean(Payments.class).require(payment).run();
    }

    private void choose(PaymentId payment) {
        var choose = house.way().bean(ChoosePayments.class);
        choose.choose(ChoosePayments.Command.none(BREMEN, SECOND));
        choose.choose(new ChoosePayments.Command(
                BREMEN, ChoosePayments.Kind.THESE, List.of(payment), List.of(payment), SECOND));
    }

    private PaymentId released() {
        var payment = house.ordered(caseNumber, null);
        house.way().bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        house.way().jobs();
        return payment;
    }
}
