package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.workflow.CaseTask;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** An account that a bank says is closed is closed for every case that pays there, in whatever fund, until somebody confirms that account. */
class RefusedAccountElsewhereIT extends IntegrationTest {

    private static final String CAME_BACK = "account-came-back";
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private final Iban shared = new Iban(ApplicationFixture.anIban());
    private PaidCase house;
    private ApplicantBrowser group;
    private CaseNumber first;
    private CaseNumber other;
    private PaymentId paid;
    private int number;

    @BeforeEach
    void twoCasesPayToOneAccount() {
        house = new PaidCase(context);
        group = new ApplicantBrowser(context);
        first = told(ApplicationFixture.anApplication(), shared.typed());
        other = told(ApplicationFixture.anApplication(), shared.grouped());
        paid = house.pay(first, Money.ofEuros(100));
    }

    @Test
    void noOtherCasePaysToItHoweverItIsWritten() {
        house.comesBack(paid, "AC04");

        assertThat(obstacles(other)).containsExactly(CAME_BACK);
        assertThatThrownBy(() -> house.ordered(other, null)).hasMessageContaining(CAME_BACK);
    }

    @Test
    void noCaseOfAnotherFundPaysToIt() {
        var elsewhere =
                told(ApplicationFixture.anApplication().inMannheim().title("Chor der Sprachen"), shared.typed());
        assertThat(obstacles(elsewhere)).doesNotContain(CAME_BACK);

        house.comesBack(paid, "AC01");

        assertThat(obstacles(elsewhere)).contains(CAME_BACK);
    }

    @Test
    void whatWasOrderedElsewhereDoesNotGoOut() {
        var ordered = house.ordered(other, null);
        house.comesBack(paid, "AC06");

        assertThatThrownBy(() -> house.bring(ordered, other)).hasMessageContaining(CAME_BACK);
    }

    @Test
    void anotherReasonOfTheBankHoldsNothingElsewhere() {
        house.comesBack(paid, "MS03");

        assertThat(obstacles(other)).isEmpty();
        assertThat(mails("account-out-of-reach")).isEmpty();
    }

    @Test
    void whoeverConfirmsTheAccountAfterTheReturnFreesEveryCaseThatPaysToIt() {
        house.confirmAccount(other, house.way().officer());
        house.comesBack(paid, "AC04");
        assertThat(obstacles(other)).as("confirmed before").containsExactly(CAME_BACK);

        house.confirmAccount(other, house.way().officer());

        assertThat(obstacles(other)).isEmpty();
        assertThat(obstacles(first)).isEmpty();
        assertThat(house.tasks(first)).contains(CaseTask.ORDER_PAYMENT).doesNotContain(CaseTask.CLARIFY_ACCOUNT);
        house.pay(other, null);
        house.pay(first, null);
    }

    @Test
    void aConfirmationOfAnotherAccountFreesNothing() {
        var third = told(ApplicationFixture.anApplication(), ApplicationFixture.anIban());
        house.comesBack(paid, "AC04");

        house.confirmAccount(third, house.way().officer());

        assertThat(obstacles(other)).containsExactly(CAME_BACK);
        assertThat(obstacles(first)).containsExactly(CAME_BACK);
    }

    @Test
    void aReturnThatWasAMistakeHoldsNothingElsewhere() {
        house.comesBack(paid, "AC04");

        context.getBeansOfType(Reversible.class).values().stream()
                .filter(reversible -> reversible.kind() == ReversalKind.RETURNED)
                .forEach(reversible -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> reversible.reverse(paid.toString(), "Verwechselt", FINANCE)));

        assertThat(obstacles(other)).isEmpty();
    }

    @Test
    void whoIsPaidAlreadyIsAskedForNothing() throws Exception {
        house.pay(other, null);
        house.comesBack(paid, "AC04");

        assertThat(context.getBean(ReachableAccounts.class).isRefused(other)).isTrue();
        assertThat(context.getBean(ProofsOfUse.class).find(other)).isPresent();
        assertThat(mails("account-out-of-reach")).isEmpty();
        assertThat(group.see("/meine/" + other, "konto-anderswo-bezahlt")
                        .select("main")
                        .text())
                .contains("Das Geld ist überwiesen")
                .doesNotContain("Konto angeben");
    }

    @Test
    void theOtherGroupIsAskedForAnotherAccountAndReadsThatNoMoneyOfItsOwnCameBack() throws Exception {
        house.comesBack(paid, "AC04");

        assertThat(mails("account-out-of-reach"))
                .singleElement()
                .extracting(SentMail::body)
                .asString()
                .contains("Die Bank sagt, es ist falsch", "Bitte nennen Sie uns ein anderes Konto")
                .doesNotContain("zurückgeschickt", "in einem Land");
        assertThat(mails("payment-returned")).isEmpty();
        assertThat(group.see("/meine/" + other, "konto-anderswo-zurueck")
                        .select("main")
                        .text())
                .contains("Die Bank sagt, es ist falsch, geschlossen oder gesperrt", "Konto angeben")
                .doesNotContain("Die Bank hat unser Geld zurückgeschickt");
        var browser = new AtTheDesk(context, port)
                .signIn(
                        "Carla Wehner",
                        GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", other)).contains("Gruppe nennt ein anderes Konto");
        assertThat(browser.open("/schreibtisch/faelle/" + other).select("main").text())
                .contains("Das gilt für alle Fälle mit diesem Konto");

        house.confirmAccount(first, house.way().officer());

        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", other)).isEmpty();
        assertThat(obstacles(other)).isEmpty();
    }

    @Test
    void aGroupThatNamesARefusedAccountReadsSoAtItsField() throws Exception {
        house.comesBack(paid, "AC04");
        var address = "/meine/" + other + "/konto";

        var page = group.refused(
                ApplicantBrowser.form(address, "holder", "Nachbarschaft", "iban", shared.typed()), "konto-abgelehnt");

        assertThat(page.select("#iban-error").text()).contains("Die Bank sagt, dieses Konto ist falsch");
        assertThat(page.select("#iban").val()).isEqualTo(shared.typed());
        assertThat(page.select("#holder").val()).isEqualTo("Nachbarschaft");
    }

    @Test
    void whatTheBankWroteBesideItsCodeStandsInTheTrailAlone() {
        var browser = new AtTheDesk(context, port)
                .signIn(
                        "Carla Wehner",
                        GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/zahlungen/" + paid;
        browser.open(page);
        browser.submit(page + "/zurueck", "what", "bank", "reasonCode", "NARR", "said", "W".repeat(501));
        assertThat(browser.page().select("#said-error").text()).contains("höchstens 500 Zeichen");

        browser.submit(page + "/zurueck", "what", "bank", "reasonCode", "NARR", "said", "Name passt nicht zum Konto");

        assertThat(browser.open("/schreibtisch/faelle/" + first).select("main").text())
                .contains("Name passt nicht zum Konto");
    }

    /** Each of another time, so that none is taken for the same one. */
    private CaseNumber told(ApplicationFixture application, String iban) {
        number++;
        var from = HouseTime.today(clock).plusDays(60 + number);
        var told = house.way()
                .submittedBy(
                        group.person(),
                        application
                                .period(from, from.plusDays(1))
                                .account(new BankAccount("Nachbarschaft", new Iban(iban), null)));
        house.way().approve(told);
        house.way().sent(told);
        return told;
    }

    private List<String> obstacles(CaseNumber caseNumber) {
        return context.getBean(Payments.class).obstacles(caseNumber);
    }

    private List<SentMail> mails(String template) {
        return context.getBean(SentMails.class).ofCase(other).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }
}
