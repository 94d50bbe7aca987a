package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.CertifyAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.FourEyes;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.TestBrowser;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Four eyes around an account: whoever typed it never is the one who alone vouches for the money that goes there. */
class WhoTypedTheAccountIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final FundCode BREMEN = ApplicationFixture.BREMEN;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private AtTheDesk desk;
    private CaseNumber caseNumber;

    @BeforeEach
    void anApplicationCameWithoutAnAccount() {
        house = new PaidCase(context);
        desk = new AtTheDesk(context, port);
        caseNumber = house.way()
                .submitted(ApplicationFixture.anApplication()
                        .title("Nähen " + UUID.randomUUID())
                        .withoutAccount());
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
    }

    @Test
    void whoTypedItNeverReleasesTheMoneyThatGoesThere() {
        var typist = Actor.staff(UUID.randomUUID().toString());
        told(typist);
        var payment = house.ordered(caseNumber, null);

        assertThatThrownBy(() -> release(payment, typist)).hasMessageContaining("disbursement.account-typed");

        release(payment, SECOND);
        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.RELEASED);
    }

    @Test
    void whoTypedWhatTheGroupToldFirstMayCertifyAsAnotherOneReleases() {
        told(house.way().officer());

        var payment = house.ordered(caseNumber, null);
        release(payment, SECOND);

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.RELEASED);
    }

    @Test
    void whatSheTypesOnlyAfterTheMoneyWasCertifiedASecondPersonConfirms() {
        var anew = house.way()
                .submitted(ApplicationFixture.anApplication()
                        .title("Nähen " + UUID.randomUUID())
                        .withoutAccount());
        house.way().approveAndCertify(anew);
        house.way().sent(anew);
        caseNumber = anew;

        told(house.way().officer());

        assertThat(bean(Grants.class).obstaclesToPayment(anew)).containsExactly("account-second-person");
        assertThat(bean(Payments.class).ofCase(anew)).isEmpty();
        house.confirmAccount(anew, SECOND);
        assertThat(bean(Grants.class).obstaclesToPayment(anew)).isEmpty();
    }

    @Test
    void whoChangedItDoesNotCertifyOnHerOwnConfirmation() {
        told(SECOND);
        var officer = house.way().officer();
        told(officer);
        house.confirmAccount(caseNumber, officer);

        assertThatThrownBy(() -> house.ordered(caseNumber, null))
                .hasMessageContaining("disbursement.account-vouched-alone");

        var payment = bean(OrderPayment.class).order(new OrderPayment.Command(caseNumber, null, SECOND));
        assertThatThrownBy(() -> release(payment, officer)).hasMessageContaining("disbursement.account-typed");
    }

    @Test
    void whoChangedItCertifiesOnceSomebodyElseHasConfirmedIt() {
        told(SECOND);
        told(house.way().officer());
        house.confirmAccount(caseNumber, SECOND);

        assertThat(house.ordered(caseNumber, null)).isNotNull();
    }

    @Test
    void withTheDecisionHerOwnConfirmationDoesNotCountEither() {
        told(SECOND);
        var officer = house.way().officer();
        told(officer);
        house.confirmAccount(caseNumber, officer);

        bean(CertifyAccount.class).certify(caseNumber, officer);

        assertThat(bean(Grants.class).obstaclesToPayment(caseNumber)).containsExactly("account-second-person");
        house.confirmAccount(caseNumber, SECOND);
        bean(CertifyAccount.class).certify(caseNumber, officer);
        assertThat(bean(Grants.class).obstaclesToPayment(caseNumber)).isEmpty();
    }

    @Test
    void herPagesSayWhoReleasesAndHerWorkListDoesNotOfferIt() {
        var name = "Petra " + UUID.randomUUID();
        var typist = desk.signIn(name, GrantedRole.of(Role.AUTHORIZER, BREMEN));
        var otherName = "Sinan " + UUID.randomUUID();
        var other = desk.signIn(otherName, GrantedRole.of(Role.AUTHORIZER, BREMEN));
        told(personCalled(name));
        var payment = house.ordered(caseNumber, null);

        var page = typist.open(page(payment)).select("main");
        assertThat(page.select("form[action$=freigeben]")).isEmpty();
        assertThat(page.text())
                .contains("Sie haben das Konto eingetragen", "Freigeben kann", otherName)
                .doesNotContain(name);
        assertThat(AtTheDesk.inTheWorkList(typist, "meine", caseNumber)).isEmpty();
        assertThat(AtTheDesk.inTheWorkList(other, "meine", caseNumber)).contains("freigeben");
        assertThat(other.open(page(payment)).select("form[action$=freigeben]")).hasSize(1);
        assertThat(refusedRelease(typist, payment)).contains("andere Person die Zahlung freigeben");
    }

    @Test
    void whoeverOpensAnOrderThatSheMayNotGiveReadsWhy() {
        var name = "Ilse " + UUID.randomUUID();
        var clerk = desk.signIn(name, GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        told(SECOND);
        told(personCalled(name));
        house.confirmAccount(caseNumber, personCalled(name));

        var page = clerk.open("/schreibtisch/finanzen/" + BREMEN + "/anordnen/" + caseNumber)
                .select("main");

        assertThat(page.text()).contains("Sie haben das Konto dieses Falls geändert");
        assertThat(page.select("form")).isEmpty();
        assertThat(clerk.open("/schreibtisch/faelle/" + caseNumber).select("a[href*='/anordnen/']"))
                .isEmpty();
        assertThat(AtTheDesk.inTheWorkList(clerk, "meine", caseNumber)).isEmpty();
        var confirm = "main a[href$='/konto/bestaetigen']";
        assertThat(clerk.open("/schreibtisch/faelle/" + caseNumber).select(confirm))
                .isEmpty();
        assertThat(desk.signIn("Petra Lindqvist", GrantedRole.of(Role.AUTHORIZER, BREMEN))
                        .open("/schreibtisch/faelle/" + caseNumber)
                        .select(confirm))
                .isNotEmpty();
    }

    @Test
    void aPaymentThatNobodyMayReleaseIsTheSystemAdministrationsWork() {
        var admin = desk.signIn("Uwe Leitung", GrantedRole.systemAdministrator());
        var typist = Actor.staff(UUID.randomUUID().toString());
        told(typist);
        var payment = house.ordered(caseNumber, null);
        var number = bean(Payments.class).require(payment).number();
        var eyes = bean(FourEyes.class);
        for (var left = eyes.releasers(payment); !left.isEmpty(); left = eyes.releasers(payment)) {
            left.forEach(person -> bean(DeclareConflict.class)
                    .declare(new DeclareConflict.Command(
                            caseNumber, person.id().toString(), "Alle befangen", person.actor())));
        }

        assertThat(bean(FourEyes.class).leftToNobody())
                .anyMatch(waiting -> waiting.id().equals(payment));
        assertThat(admin.open("/verwaltung/vertretungen").select("main").text()).contains(number, "Niemand kann");
        var clerk = desk.signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        assertThat(clerk.open(page(payment)).select("main").text())
                .contains("niemand diese Zahlung freigeben", "Uwe Leitung");

        desk.signIn("Neue Kollegin", GrantedRole.of(Role.AUTHORIZER, BREMEN));

        assertThat(bean(FourEyes.class).leftToNobody())
                .noneMatch(waiting -> waiting.id().equals(payment));
        assertThat(admin.open("/verwaltung/vertretungen").select("main").text()).doesNotContain(number);
    }

    private String refusedRelease(TestBrowser browser, PaymentId payment) {
        return Jsoup.parse(browser.post(page(payment) + "/freigeben", csrf(browser), "same-origin")
                        .body())
                .select("main")
                .text();
    }

    private static List<String> csrf(TestBrowser browser) {
        var token = browser.page().select("input[name=_csrf]").first();
        return token == null ? List.of() : List.of("_csrf", token.val());
    }

    private static String page(PaymentId payment) {
        return "/schreibtisch/finanzen/" + BREMEN + "/zahlungen/" + payment;
    }

    private Actor personCalled(String name) {
        return bean(Staff.class).all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    /** Always another one, so that it is a change. */
    private void told(Actor by) {
        bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber, "Kulturscheune", new Iban(ApplicationFixture.anIban()), "Kulturscheune", by));
        house.way().jobs();
        assertThat(bean(PayeeAccounts.class).require(caseNumber).isTypedBy(by)).isTrue();
    }

    private void release(PaymentId payment, Actor by) {
        bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, by));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
