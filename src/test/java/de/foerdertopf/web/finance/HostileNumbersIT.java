package de.foerdertopf.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordPaidAfterAll;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.EndingGrant;
import de.foerdertopf.web.casework.PaidCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever stands in an input for a number on a page about money: one clear sentence, what was typed stays, and nothing is booked. */
class HostileNumbersIT extends IntegrationTest {

    private static final FundCode BREMEN = ApplicationFixture.BREMEN;
    private static final String BASE = "/schreibtisch/finanzen/" + BREMEN;
    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    /** None of these is a sum that any of these pages may take. */
    private static final List<String> HOSTILE = List.of(
            "abc", "-5", "", "0", "1e9", "NaN", "5 0", "99999999999999999999", "1000000000", "0x10", "'); drop");

    /** Where a page reads no sum in a number; a group of pages is shown as well as can be. */
    private static final List<String> NO_PAGE = List.of("abc", "-5", "0", "1000000000", "99999999999999999999");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private AtTheDesk desk;
    private CaseNumber caseNumber;

    @BeforeEach
    void approved() {
        house = new PaidCase(context);
        desk = new AtTheDesk(context, port);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
    }

    @AfterEach
    void leaveNothingToTheNextRun() {
        house.way().bean(Payments.class).ordered(caseNumber).forEach(order -> house.way()
                .bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(order.id(), "Probe", SECOND)));
        house.way().jobs();
    }

    @Test
    void onThePageThatOrdersAPayment() {
        var clerk = desk.signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var page = BASE + "/anordnen/" + caseNumber;

        isToldAtItsInput(clerk, page, page, HOSTILE, "amount", "correct", "true");

        assertThat(house.way().bean(Payments.class).ordered(caseNumber)).isEmpty();
    }

    @Test
    void onThePageOfThePotExceptThatItMayBecomeVeryFull() {
        var clerk = desk.signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/topf/" + BREMEN + "/" + FiscalYear.of(HouseTime.today(clock));

        isToldAtItsInput(clerk, page, page, HOSTILE, "amount", "direction", "lower", "reason", "Probe");
        isToldAtItsInput(
                clerk,
                page,
                page,
                HOSTILE.stream().filter(text -> !text.equals("1000000000")).toList(),
                "amount",
                "direction",
                "raise",
                "reason",
                "Probe");
    }

    @Test
    void onThePageOfAPaymentThatIsPaidTwice() {
        var second = paidTwice();
        var clerk = desk.signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = BASE + "/zahlungen/" + second;
        var today = HouseTime.today(clock);
        var day = List.of(
                "on.day",
                "" + today.getDayOfMonth(),
                "on.month",
                "" + today.getMonthValue(),
                "on.year",
                "" + today.getYear());

        isToldAtItsInput(clerk, page, page + "/zurueck", HOSTILE, "amount", with(day, "what", "too-much"));
        for (var what : List.of("too-much", "bank", "recipient")) {
            for (var text : List.of("abc", "-5", "", "1e9", "99999999999999999999")) {
                clerk.open(page);
                var told = clerk.submit(
                        page + "/zurueck",
                        with(day, "what", what, "reasonCode", "MS03", "amount", "300", "tooMuch", text));

                assertThat(clerk.status()).as(what + " " + text).isEqualTo(422);
                assertThat(told.select("main .ft-errors").text())
                        .as(what + " " + text)
                        .contains("Was zu viel gezahlt ist, hat sich geändert oder ist nicht lesbar")
                        .doesNotContain("Failed", "java.");
                assertThat(told.select("input[name=tooMuch]").val())
                        .as("the page that comes back can be sent")
                        .isEqualTo("30000");
            }
        }
        clerk.open(page);
        clerk.submit(page + "/zurueck", with(day, "what", "too-much", "amount", "300", "tooMuch", "1000000000"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(house.way().bean(Payments.class).tooMuch(caseNumber)).isEqualTo(Money.ofEuros(300));
    }

    @Test
    void onThePagesOfAClaim() {
        house.pay(caseNumber, null);
        new EndingGrant(house.way(), caseNumber).proved(250);
        var clerk = desk.signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;
        var open = house.proof(caseNumber).openClaim();

        isToldAtItsInput(clerk, page + "/rueckzahlung", page + "/rueckzahlung", HOSTILE, "amount");
        isToldAtItsInput(
                clerk,
                page + "/ruecknahme-anhoerung",
                page + "/ruecknahme-anhoerung",
                HOSTILE,
                "amount",
                "reason",
                "Das Jugendamt hat die Miete auch bezahlt.");

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(open);
    }

    @Test
    void onThePagesOfAReport() {
        house.pay(caseNumber, null);
        var clerk = desk.signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber + "/nachweis";
        var record = page + "/erfassen";
        var unreadable = HOSTILE.stream()
                .filter(text -> !List.of("", "0", "1000000000").contains(text))
                .toList();

        isToldAtItsInput(clerk, record, record, unreadable, "costs[0].amount");
        isToldAtItsInput(clerk, record, record, unreadable, "otherIncome");
        isToldAtItsInput(clerk, record, record, unreadable, "people");
        new EndingGrant(house.way(), caseNumber).handedIn(250);
        isToldAtItsInput(
                clerk,
                page,
                page,
                HOSTILE.stream().filter(text -> !text.equals("0")).toList(),
                "rejected[0].amount",
                "rejected[0].what",
                "Bier",
                "rejected[0].reason",
                "Alkohol zahlen wir nicht.");
    }

    @Test
    void inTheAddressOfAListOfPages() {
        var clerk = desk.signIn(
                "Klara Kassel", GrantedRole.of(Role.FINANCE, BREMEN), GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        for (var list : List.of(BASE + "/zahllauf", BASE + "/zahllaeufe", "/schreibtisch/finanzen", "/schreibtisch")) {
            for (var text : NO_PAGE) {
                clerk.open(list + "?seite=" + text);

                assertThat(clerk.status()).as(list + " " + text).isIn(200, 400, 404);
                assertThat(clerk.page().select("h1").text())
                        .as(list + " " + text)
                        .isNotBlank();
            }
        }
    }

    private void isToldAtItsInput(
            TestBrowser clerk, String page, String action, List<String> hostile, String input, String... beside) {
        for (var text : hostile) {
            var as = page + " " + input + "=" + text;
            clerk.open(page);
            var told = clerk.submit(action, with(List.of(beside), input, text));

            assertThat(clerk.status()).as(as).isEqualTo(422);
            var field = told.selectFirst("main [name='" + input + "']");
            assertThat(field).as(as).isNotNull();
            var error = told.getElementById(Objects.requireNonNull(field).id() + "-error");
            assertThat(error).as(as).isNotNull();
            assertThat(Objects.requireNonNull(error).text())
                    .as(as)
                    .isNotBlank()
                    .doesNotContain("Failed", "java.", "{0}");
            assertThat(field.val()).as(as).isEqualTo(text);
        }
    }

    private static String[] with(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private PaymentId paidTwice() {
        var payment = house.ordered(caseNumber, null);
        house.way().bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        var cancelled = closed(payment);
        house.way()
                .bean(CancelPaymentRun.class)
                .cancel(new CancelPaymentRun.Command(cancelled, "Falscher Tag", FINANCE));
        house.way().jobs();
        house.way()
                .bean(MarkRunExecuted.class)
                .mark(new MarkRunExecuted.Command(closed(payment), HouseTime.today(clock), FINANCE));
        house.way().jobs();
        house.way()
                .bean(RecordPaidAfterAll.class)
                .record(new RecordPaidAfterAll.Command(
                        cancelled, payment, HouseTime.today(clock), "Kontoauszug", FINANCE));
        house.way().jobs();
        return payment;
    }

    private PaymentRunId closed(PaymentId payment) {
        return RunOf.these(house.way()::bean, BREMEN, List.of(payment), house.payDay(payment), FINANCE)
                .get(0);
    }
}
