package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.workflow.CaseTask;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A bank sent money back because the account is wrong, closed or blocked: nothing goes there again before somebody says that it is right. */
class AccountThatCameBackIT extends IntegrationTest {

    private static final String OTHER = ApplicationFixture.anIban();
    private static final String CAME_BACK = "account-came-back";
    private static final Actor GROUP = Actor.applicant("5b6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a11");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private PaymentId paid;

    @BeforeEach
    void aFirstInstalmentIsPaid() {
        house = new PaidCase(context);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        paid = house.pay(caseNumber, Money.ofEuros(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC01", "AC03", "AC04", "AC06"})
    void neitherTheSameNorTheNextInstalmentGoesThereAgain(String reason) {
        house.comesBack(paid, reason);

        assertThat(obstacles()).containsExactly(CAME_BACK);
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining(CAME_BACK);
        assertThatThrownBy(() -> house.ordered(caseNumber, Money.ofEuros(50))).hasMessageContaining(CAME_BACK);
    }

    @Test
    void anotherReasonOfTheBankHoldsNothing() {
        house.comesBack(paid, "MS03");

        assertThat(obstacles()).isEmpty();
    }

    @Test
    void onceSomebodyConfirmedItAgainItIsPaidTo() {
        house.way()
                .bean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Anruf vor der ersten Zahlung", house.way().officer()));
        house.comesBack(paid, "AC04");
        assertThat(obstacles()).containsExactly(CAME_BACK);

        house.confirmAccount(caseNumber, house.way().officer());

        assertThat(obstacles()).isEmpty();
        house.pay(caseNumber, null);
    }

    @Test
    void whoConfirmedItOnceConfirmsItAgainOnAPageOfItsOwnAndTwiceTheSamePageCountsOnce() {
        var browser = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var confirm = "/schreibtisch/faelle/" + caseNumber + "/konto/bestaetigen";
        browser.open(confirm);
        browser.submit(confirm, "reason", "Anruf beim Vorstand");
        house.way().jobs();
        var known = confirmations();
        house.comesBack(paid, "AC04");
        assertThat(obstacles()).containsExactly(CAME_BACK);

        browser.open(confirm);
        var typed = browser.fieldsOf(confirm, "reason", "Anruf beim Vorstand");
        browser.post(confirm, typed, "same-origin");
        browser.post(confirm, typed, "same-origin");

        assertThat(browser.status()).isEqualTo(302);
        assertThat(obstacles()).isEmpty();
        assertThat(confirmations()).isEqualTo(known + 1);
    }

    @Test
    void nobodyConfirmsAnotherAccountThanThePageShowed() {
        var browser = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var confirm = "/schreibtisch/faelle/" + caseNumber + "/konto/bestaetigen";
        house.comesBack(paid, "AC04");
        browser.open(confirm);
        var before = confirmations();
        tell("Kulturscheune", OTHER);

        var told = browser.submit(confirm, "reason", "Anruf beim Vorstand");

        assertThat(browser.status()).isEqualTo(409);
        assertThat(told.select("textarea[name=reason]").val()).isEqualTo("Anruf beim Vorstand");
        assertThat(confirmations()).isEqualTo(before);
        browser.submit(confirm);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(confirmations()).isEqualTo(before + 1);
    }

    @Test
    void whoTypedItDoesNotConfirmItAlone() {
        var typed = house.way().submitted(ApplicationFixture.anApplication().title("Nähen " + UUID.randomUUID()));
        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        typed,
                        "Kulturscheune",
                        new Iban(OTHER),
                        "Kulturscheune",
                        house.way().officer()));
        caseNumber = typed;
        house.confirmAccount(caseNumber, house.way().second());
        house.way().approve(typed);
        house.way().sent(typed);
        paid = house.pay(typed, null);
        house.comesBack(paid, "AC04");

        assertThatThrownBy(() -> house.confirmAccount(caseNumber, house.way().officer()))
                .hasMessageContaining("account.same-person");
        assertThat(obstacles()).containsExactly(CAME_BACK);
        house.confirmAccount(caseNumber, FINANCE);

        assertThat(obstacles()).isEmpty();
    }

    @Test
    void whoTypedItInAnotherCaseDoesNotConfirmItEitherAndWhoeverDoesReadsWhatTheBankSaid() {
        var account = context.getBean(PayeeAccounts.class).require(caseNumber);
        var other = house.way().submitted(ApplicationFixture.anApplication().title("Nähen " + UUID.randomUUID()));
        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        other,
                        account.holder(),
                        account.iban(),
                        account.holder(),
                        house.way().officer()));
        house.comesBack(paid, "AC04");

        assertThatThrownBy(() -> house.confirmAccount(caseNumber, house.way().officer()))
                .hasMessageContaining("account.same-person");
        assertThat(obstacles()).containsExactly(CAME_BACK);
        var colleague = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(colleague
                        .open("/schreibtisch/faelle/" + caseNumber + "/konto/bestaetigen")
                        .select("main")
                        .text())
                .contains("Geld kam zurück", "Die Bank sagt: Das Konto ist geschlossen");
        house.confirmAccount(caseNumber, FINANCE);
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void anotherAccountIsFreeAndTheOldOneIsNotWhenItIsToldOnceMore() {
        var closed = context.getBean(PayeeAccounts.class).require(caseNumber);
        house.comesBack(paid, "AC04");

        tell(closed.holder(), closed.iban().typed());
        assertThat(obstacles()).contains(CAME_BACK);
        tell("Kulturscheune", OTHER);
        assertThat(obstacles()).doesNotContain(CAME_BACK);
        tell(closed.holder(), closed.iban().grouped());

        assertThat(obstacles()).contains(CAME_BACK);
    }

    @Test
    void onceAnotherAccountIsNamedTheDeskReadsThatItIsToBeConfirmedAndNotToBeClearedUp() {
        var browser = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        house.comesBack(paid, "AC04");
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber).text()).contains("Konto klären");

        tell("Kulturscheune", OTHER);

        assertThat(house.tasks(caseNumber)).contains(CaseTask.CLARIFY_ACCOUNT);
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber))
                .contains("Zweite Person bestätigt das Konto")
                .doesNotContain("Konto klären");
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber).text())
                .contains("Zweite Person bestätigt das Konto")
                .doesNotContain("Konto klären");
    }

    @Test
    void aTickAmongTheSecondLooksIsNoCall() {
        var closed = context.getBean(PayeeAccounts.class).require(caseNumber);
        house.comesBack(paid, "AC04");
        tell(closed.holder(), closed.iban().typed());
        var seen = Objects.requireNonNull(
                        context.getBean(PayeeAccounts.class).require(caseNumber).history())
                .id();
        var second = context.getBean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(
                                "Sinan Aydın",
                                new EmailAddress("staff." + UUID.randomUUID() + "@example.org"),
                                "0421 1",
                                "2"),
                        Set.of(GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN)),
                        Actor.SYSTEM))
                .actor();

        assertThat(looks().waiting(ApplicationFixture.BREMEN)).noneMatch(look -> caseNumber.equals(look.caseNumber()));
        assertThatThrownBy(() -> looks().sign(ApplicationFixture.BREMEN, caseNumber.value(), seen, second))
                .hasMessageContaining("account.came-back");
    }

    @Test
    void aReturnThatWasAMistakeHoldsNothing() {
        house.comesBack(paid, "AC04");

        context.getBeansOfType(Reversible.class).values().stream()
                .filter(reversible -> reversible.kind() == ReversalKind.RETURNED)
                .forEach(reversible -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> reversible.reverse(paid.toString(), "Verwechselt", FINANCE)));

        assertThat(obstacles()).isEmpty();
    }

    @Test
    void theDeskReadsWhatIsTheMatterAndWhatHelpsAndTheGroupIsAsked() {
        house.comesBack(paid, "AC04");
        var browser = new AtTheDesk(context, port)
                .signIn(
                        "Carla Wehner",
                        GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        var finance = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN;

        assertThat(browser.open(finance + "/anordnen/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Von diesem Konto kam Geld zurück", "nach einem Anruf")
                .doesNotContain("Zahlung anordnen und");
        assertThat(browser.open(finance + "/zahlungen/" + paid).select("main").text())
                .contains("Das Konto ist geschlossen", "Auf dieses Konto geht nichts mehr");
        var page = browser.open("/schreibtisch/faelle/" + caseNumber);
        assertThat(page.select("main").text()).contains("Von diesem Konto kam Geld zurück");
        assertThat(page.select("a[href*='/anordnen/']")).isEmpty();
        assertThat(page.select("a[href$='/konto/bestaetigen']")).isNotEmpty();
        assertThat(mails()).hasSize(1);
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber)).contains("Gruppe nennt ein anderes Konto");

        house.confirmAccount(caseNumber, house.way().officer());

        assertThat(browser.open(finance + "/zahlungen/" + paid).select("main").text())
                .doesNotContain("Auf dieses Konto geht nichts mehr");
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber)).isEmpty();
        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_PAYMENT);
    }

    private void tell(String holder, String iban) {
        context.getBean(TellAccount.class)
                .tell(new TellAccount.Command(caseNumber, holder, new Iban(iban), holder, GROUP));
        house.way().jobs();
    }

    private List<String> obstacles() {
        return context.getBean(Payments.class).obstacles(caseNumber);
    }

    private long confirmations() {
        return context.getBean(AuditTrail.class).ofCase(caseNumber).stream()
                .filter(entry -> entry.event().equals("AccountConfirmed"))
                .count();
    }

    private SecondLooks looks() {
        return context.getBeansOfType(SecondLooks.class).values().stream()
                .filter(kind -> kind.kind().equals("account"))
                .findFirst()
                .orElseThrow();
    }

    private List<SentMail> mails() {
        return context.getBean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("payment-returned"))
                .toList();
    }
}
