package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.CounsellingOffers;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Small sums: one page confirms, decides and certifies. */
class OnePageIT extends IntegrationTest {

    private static final GrantedRole BREMEN = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);
    private static final GrantedRole MANNHEIM = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM);
    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Payments payments;

    @Autowired
    private OpenTasks openTasks;

    private AtTheDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
    }

    @Test
    void whatIsCertifiedWithTheDecisionIsOrderedOnceTheNoticeHasLeftAndReleasedBySomebodyElse() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var browser = desk.signIn("Malte Behrens", BREMEN);

        decide(browser, caseNumber, "certified", "true");
        desk.goOn();
        assertThat(payments.ofCase(caseNumber)).isEmpty();
        sendNotice(browser, caseNumber);

        var payment = only(caseNumber);
        assertThat(payment.state()).isEqualTo(PaymentState.ORDERED);
        assertThat(payment.amount()).isEqualTo(Money.ofEuros(300));
        assertThat(browser.open(path(caseNumber)).select(".ft-trail").text())
                .contains("Auszahlung als richtig festgestellt", "Zahlung angeordnet");
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.RELEASE_PAYMENT);
        assertThatThrownBy(() -> release(payment, Actor.staff(payment.orderedBy())))
                .hasMessageContaining("disbursement.same-person");
        release(payment, SECOND);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.EXECUTE_PAYMENT);
    }

    @Test
    void withoutTheCertificateSomebodyOrdersByHand() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var browser = desk.signIn("Malte Behrens", BREMEN);

        decide(browser, caseNumber);
        sendNotice(browser, caseNumber);

        assertThat(payments.ofCase(caseNumber)).isEmpty();
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).contains("Zahlung prüfen und anordnen");
        var order = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/anordnen/" + caseNumber;
        assertThat(browser.open(path(caseNumber)).select("a[href='" + order + "']"))
                .isNotEmpty();
        assertThat(browser.open(order).select("main").text()).contains("Das steht auf der Anordnung");
        browser.submit(order, "correct", "true");
        assertThat(only(caseNumber).state()).isEqualTo(PaymentState.ORDERED);
    }

    @Test
    void financeDoesNotOrder() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var browser = desk.signIn("Malte Behrens", BREMEN);
        decide(browser, caseNumber);
        sendNotice(browser, caseNumber);

        var finance = desk.signIn("Sascha Kasse", GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));

        var page = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN;
        assertThat(finance.get(page + "/anordnen/" + caseNumber).statusCode()).isEqualTo(404);
        assertThat(finance.open(page).select("a[href*='/anordnen/']")).isEmpty();
    }

    @Test
    void anAccountThatFollowsLaterSetsTheCertifiedPaymentOff() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().withoutAccount());
        var browser = desk.signIn("Malte Behrens", BREMEN);
        decide(browser, caseNumber, "certified", "true");
        sendNotice(browser, caseNumber);
        assertThat(payments.ofCase(caseNumber)).isEmpty();
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);

        desk.bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        "Kulturscheune",
                        new Iban("DE49900500507000700012"),
                        "Kulturscheune",
                        Actor.applicant("5b6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a11")));
        desk.goOn();
        if (payments.ofCase(caseNumber).isEmpty()) {
            desk.bean(ConfirmAccount.class)
                    .confirm(new ConfirmAccount.Command(caseNumber, "Anruf unter bekannter Nummer", SECOND));
            desk.goOn();
        }

        assertThat(only(caseNumber).state()).isEqualTo(PaymentState.ORDERED);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.RELEASE_PAYMENT);
    }

    @Test
    void inMannheimThePageAlsoAsksWhatBecameOfTheOfferToTalk() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().inMannheim());
        var browser = desk.signIn("Jana Wittmer", MANNHEIM);
        browser.open(path(caseNumber) + "/entscheidung");
        assertThat(browser.page().select("fieldset:has([name=counselling])").text())
                .contains("Beratung vor der Entscheidung", "Gespräch geführt", "Nicht nötig");

        decide(browser, caseNumber);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("was aus dem Angebot zum Gespräch wurde");
        assertThat(desk.bean(Decisions.class).of(caseNumber)).isEmpty();

        decide(browser, caseNumber, "counselling", "DECLINED");

        assertThat(browser.path()).isEqualTo(path(caseNumber) + "/bescheid");
        assertThat(desk.bean(CounsellingOffers.class).of(caseNumber)).contains(CounsellingOffer.DECLINED);
        assertThat(desk.bean(Decisions.class).taken(caseNumber)).isPresent();
    }

    private void decide(TestBrowser browser, CaseNumber caseNumber, String... more) {
        var page = path(caseNumber) + "/entscheidung";
        browser.open(page);
        var typed = new java.util.ArrayList<>(List.of("complete", "true", "unbiased", "true"));
        typed.addAll(List.of(more));
        browser.submit(page, typed.toArray(String[]::new));
    }

    private void sendNotice(TestBrowser browser, CaseNumber caseNumber) {
        desk.goOn();
        browser.open(path(caseNumber) + "/bescheid");
        browser.submit(path(caseNumber) + "/bescheid");
        desk.goOn();
    }

    private void release(PaymentView payment, Actor by) {
        desk.bean(ReleasePayment.class).release(new ReleasePayment.Command(payment.id(), by));
    }

    private PaymentView only(CaseNumber caseNumber) {
        var all = payments.ofCase(caseNumber);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return openTasks.of(caseNumber).stream().map(OpenTasks.OpenTask::kind).toList();
    }

    private static String path(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }
}
