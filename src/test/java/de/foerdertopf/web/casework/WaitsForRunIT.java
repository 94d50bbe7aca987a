package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.TestBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is released waits for its next run, and is not in one: before the first, and after one that was cancelled. */
class WaitsForRunIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final String WAITS = "Freigegeben, wartet auf den nächsten Zahllauf";
    private static final String AT_THE_CASH_OFFICE = "Zahllauf ausführen";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private TestBrowser browser;
    private String page;

    @SuppressWarnings("NullAway.Init")
    WaitsForRunIT() {}

    @Test
    void caseAndWorkListSayWhatIsTrue() {
        var house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn(
                        "Klara Kassel",
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN));
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        var payment = house.ordered(caseNumber, null);
        context.getBean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        house.way().jobs();
        page = "/schreibtisch/faelle/" + caseNumber;
        says(WAITS, AT_THE_CASH_OFFICE);

        PaymentRunId run = RunOf.these(
                        house.way()::bean, ApplicationFixture.BREMEN, List.of(payment), house.payDay(payment), FINANCE)
                .get(0);
        says(AT_THE_CASH_OFFICE, WAITS);

        context.getBean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(run, "Falscher Tag", FINANCE));
        house.way().jobs();
        says(WAITS, AT_THE_CASH_OFFICE);
    }

    private void says(String truth, String untruth) {
        assertThat(browser.open(page).select("main").text()).contains(truth).doesNotContain(untruth);
        assertThat(browser.open("/schreibtisch")
                        .select("tr:has(a[href$='" + page + "']), li:has(a[href$='" + page + "'])")
                        .text())
                .contains(truth)
                .doesNotContain(untruth);
    }
}
