package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.ChoosePayments;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A payment that a clerk left out of the run: whoever opens the fund's payments reads of it and why, until it is taken again. */
class LeftOutPaymentsIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final String REASON = "Weggelassen von Klara Kassel";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private AtTheDesk desk;
    private FundCode fund = ApplicationFixture.BREMEN;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        desk = new AtTheDesk(context, port);
    }

    @AfterEach
    void leaveNothingOut() {
        house.way().bean(ChoosePayments.class).choose(ChoosePayments.Command.all(fund, SECOND));
    }

    @ParameterizedTest
    @MethodSource("bothFunds")
    void whatTheClerkLeftOutStandsOnTheFundsPageWithTheReason(FundCode whose) {
        fund = whose;
        var payment = released();
        var clerk = desk.signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, fund));
        var administrator = desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, fund));
        assertThat(stayingOut(clerk)).doesNotContain(number(payment));

        leftOut(clerk, payment);

        for (var browser : List.of(clerk, administrator)) {
            assertThat(stayingOut(browser)).contains(number(payment), REASON);
            assertThat(browser.open(page() + "/zahlungen?stand=RELEASED")
                            .select("tr:contains(" + number(payment) + ")")
                            .text())
                    .contains(REASON);
            assertThat(browser.open(page() + "/zahlungen/" + payment)
                            .select("main")
                            .text())
                    .contains(
                            REASON,
                            "Freigegeben, aber ausgelassen",
                            "Im nächsten Zahllauf steht sie nicht. Unten steht, warum.");
        }
        house.way().bean(ChoosePayments.class).choose(ChoosePayments.Command.all(fund, SECOND));
        assertThat(stayingOut(clerk)).doesNotContain(number(payment));
        takenBack(payment);
    }

    @Test
    void theOtherFundsPageDoesNotNameIt() {
        var payment = released();
        var clerk = desk.signIn(
                "Klara Kassel",
                GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN),
                GrantedRole.of(Role.FINANCE, ApplicationFixture.MANNHEIM));

        leftOut(clerk, payment);

        assertThat(clerk.open("/schreibtisch/finanzen/" + ApplicationFixture.MANNHEIM)
                        .select("main")
                        .text())
                .doesNotContain(number(payment));
        takenBack(payment);
    }

    static List<FundCode> bothFunds() {
        return List.of(ApplicationFixture.BREMEN, ApplicationFixture.MANNHEIM);
    }

    private PaymentId released() {
        var application = ApplicationFixture.anApplication();
        var caseNumber =
                house.way().approved(fund.equals(ApplicationFixture.MANNHEIM) ? application.inMannheim() : application);
        house.way().sent(caseNumber);
        var payment = house.ordered(caseNumber, null);
        house.way().bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        house.way().jobs();
        return payment;
    }

    /** As the form sends it that has its tick taken away. */
    private void leftOut(TestBrowser clerk, PaymentId payment) {
        clerk.open(page() + "/zahllauf");
        var form = clerk.fieldsOf(page() + "/zahllauf");
        var fields = new ArrayList<>(List.of("what", "these", "shown", payment.toString()));
        for (var i = 0; i < form.size(); i += 2) {
            if (!List.of("what", "shown", "taken").contains(form.get(i))) {
                fields.addAll(form.subList(i, i + 2));
            }
        }
        assertThat(clerk.post(page() + "/zahllauf/auswahl", fields, "same-origin")
                        .statusCode())
                .isEqualTo(302);
    }

    /** Other tests bring all that is released to the bank. */
    private void takenBack(PaymentId payment) {
        house.way()
                .bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(
                        payment, "Nur ein Versuch", house.way().officer()));
        house.way().jobs();
    }

    private String stayingOut(TestBrowser browser) {
        return browser.open(page()).select("section[aria-labelledby=zurueck]").text();
    }

    private String page() {
        return "/schreibtisch/finanzen/" + fund;
    }

    private String number(PaymentId payment) {
        return house.way().bean(Payments.class).require(payment).number();
    }
}
