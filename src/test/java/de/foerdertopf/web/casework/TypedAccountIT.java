package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An account that is told after the submission: its IBAN is looked at like that of the form, and it goes with its owner. */
class TypedAccountIT extends IntegrationTest {

    private static final String RIGHT = "DE49900500507000700012";
    private static final String WRONG = "DE48900500507000700012";
    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private static final String SENTENCE =
            "Die IBAN scheint einen Tippfehler zu haben. Bis eine richtige da ist, wird nichts gezahlt.";
    private static final Actor GROUP = Actor.applicant("5b6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a11");
    private static final FiscalSponsor SPONSOR =
            new FiscalSponsor("Begegnungshaus e. V.", "Ilse Fock", "ilse.fock@example.org", null);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void aWrongIbanToldByTheGroupIsFoundUntilARightOneIsTold() {
        var caseNumber = house.way().submitted(anotherProject().withoutAccount());

        tell(caseNumber, WRONG);

        assertThat(codes(caseNumber)).contains(FindingCode.IBAN_INVALID);
        assertThatThrownBy(() -> house.way().approve(caseNumber)).hasMessageContaining("decision.finding-stands");
        tell(caseNumber, RIGHT);
        assertThat(codes(caseNumber)).doesNotContain(FindingCode.IBAN_INVALID);
        house.way().approve(caseNumber);
    }

    @Test
    void aWrongIbanToldByStaffIsFoundOnTheCasePage() {
        var caseNumber = house.way().submitted(anotherProject());
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;
        browser.open(page + "/konto");

        browser.submit(page + "/konto", "holder", "Kulturscheune", "iban", WRONG);

        assertThat(browser.page().select("main").text()).contains("IBAN stimmt nicht", SENTENCE);
        browser.open(page + "/konto");
        browser.submit(page + "/konto", "holder", "Kulturscheune", "iban", RIGHT);
        assertThat(browser.page().select("main").text()).doesNotContain(SENTENCE);
        assertThat(browser.page().select("section[aria-labelledby=befunde]").text())
                .contains("Nichts zu klären")
                .doesNotContain("IBAN stimmt nicht");
        assertThat(browser.page().select(".ft-trail").text()).contains("Gilt nicht mehr: IBAN stimmt nicht");
    }

    @Test
    void anAccountThatSepaDoesNotReachIsFoundAndPaidByNoSepaFile() {
        var caseNumber = house.way().submitted(anotherProject().withoutAccount());

        tell(caseNumber, "TR33 0006 1005 1978 6457 8413 26");

        assertThat(codes(caseNumber))
                .contains(FindingCode.ACCOUNT_OUTSIDE_SEPA)
                .doesNotContain(FindingCode.IBAN_INVALID);
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        assertThat(house.way().bean(Payments.class).due(ApplicationFixture.BREMEN, caseNumber))
                .get()
                .satisfies(due -> assertThat(due.obstacles()).contains("account-outside-sepa"));
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("disbursement.held-back");
    }

    @Test
    void afterTheDecisionTheFindingsStandAndNothingIsPaid() {
        var caseNumber = house.way().approved(anotherProject());
        house.way().sent(caseNumber);

        changed(caseNumber, WRONG);

        assertThat(codes(caseNumber)).doesNotContain(FindingCode.IBAN_INVALID);
        assertThat(obstacles(caseNumber)).containsExactly("account-invalid");
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("disbursement.");
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains(SENTENCE);
    }

    @Test
    void aDecisionThatIsTakenBackSeesTheWrongIban() {
        var caseNumber = house.way().approved(anotherProject());
        tell(caseNumber, WRONG);
        assertThat(codes(caseNumber)).doesNotContain(FindingCode.IBAN_INVALID);

        bean(TakeBackDecision.class)
                .takeBack(new TakeBackDecision.Command(
                        caseNumber, "Das Konto stimmt nicht.", house.way().officer()));

        assertThat(codes(caseNumber)).contains(FindingCode.IBAN_INVALID);
    }

    @Test
    void aSponsorsRightAccountEndsTheFindingAboutTheGroupsWrongOne() {
        var caseNumber = house.way()
                .submitted(
                        anotherProject().behind(SPONSOR).account(new BankAccount("Nähstube", new Iban(WRONG), null)));
        assertThat(codes(caseNumber)).contains(FindingCode.IBAN_INVALID);

        consents(caseNumber, new BankAccount(SPONSOR.name(), new Iban(RIGHT), null));

        assertThat(codes(caseNumber)).doesNotContain(FindingCode.IBAN_INVALID);
    }

    @Test
    void aStruckOutSponsorTakesItsAccountWithIt() {
        var caseNumber = behindASponsor();
        assertThat(account(caseNumber)).isPresent();

        named(caseNumber, null);

        assertThat(account(caseNumber)).isEmpty();
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        assertThat(obstacles(caseNumber)).containsExactly("account-missing");
        tell(caseNumber, RIGHT);
        assertThat(obstacles(caseNumber)).containsExactly("account-unconfirmed");
    }

    @Test
    void anotherSponsorDoesNotGetItsMoneyOnTheAccountOfTheFirst() {
        var caseNumber = behindASponsor();

        named(caseNumber, new FiscalSponsor("Haus am Deich e. V.", "Ole Kamp", "ole.kamp@example.org", null));

        assertThat(account(caseNumber)).isEmpty();
    }

    @Test
    void aSponsorThatNoLongerWantsToStandInTakesItsAccountWithIt() {
        var caseNumber = behindASponsor();

        answers(caseNumber, false, null);

        assertThat(account(caseNumber)).isEmpty();
    }

    @Test
    void theGroupsOwnAccountCountsAgainWhereItNamedOne() {
        var caseNumber = house.way()
                .submitted(anotherProject()
                        .behind(SPONSOR)
                        .account(new BankAccount("Nähstube", new Iban("DE38900500507000700016"), null)));
        consents(caseNumber, new BankAccount(SPONSOR.name(), new Iban("DE22900500507000700013"), null));

        named(caseNumber, null);

        assertThat(account(caseNumber).map(PayeeAccount::holder)).contains("Nähstube");
    }

    @Test
    void anAccountThatTheGroupToldBesideItsSponsorStays() {
        var caseNumber = house.way().submitted(anotherProject().behind(SPONSOR).withoutAccount());
        tell(caseNumber, RIGHT);
        consents(caseNumber, null);

        named(caseNumber, null);

        assertThat(account(caseNumber).map(PayeeAccount::holder)).contains("Kulturscheune");
    }

    @Test
    void nobodyPaysToTheGroupsAccountWhatASponsorGetsThatNamedNone() {
        var caseNumber = house.way()
                .submitted(anotherProject()
                        .behind(SPONSOR)
                        .account(new BankAccount("Nähstube", new Iban("DE38900500507000700016"), null)));
        assertThat(account(caseNumber).map(PayeeAccount::holder)).contains("Nähstube");

        consents(caseNumber, null);

        assertThat(account(caseNumber)).isEmpty();
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.way().jobs();
        assertThat(obstacles(caseNumber)).containsExactly("account-missing");
        assertThat(house.way().bean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("sponsor-account"))
                .hasSize(1);
    }

    private CaseNumber behindASponsor() {
        var caseNumber = house.way().submitted(anotherProject().behind(SPONSOR).withoutAccount());
        consents(caseNumber, new BankAccount(SPONSOR.name(), new Iban(RIGHT), null));
        return caseNumber;
    }

    private void tell(CaseNumber caseNumber, String iban) {
        bean(TellAccount.class)
                .tell(new TellAccount.Command(caseNumber, "Kulturscheune", new Iban(iban), "Kulturscheune", GROUP));
    }

    private void changed(CaseNumber caseNumber, String iban) {
        var change = bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber, ChangeKind.BANK_ACCOUNT, "", null, "Kulturscheune", iban, GROUP));
        bean(AnswerChange.class)
                .answer(new AnswerChange.Command(change, true, "", house.way().officer()));
    }

    private void consents(CaseNumber caseNumber, @Nullable BankAccount account) {
        answers(caseNumber, true, account);
    }

    private void answers(CaseNumber caseNumber, boolean yes, @Nullable BankAccount account) {
        bean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber,
                        yes,
                        account,
                        Channel.PHONE,
                        "Anruf beim Träger",
                        house.way().officer()));
    }

    private void named(CaseNumber caseNumber, @Nullable FiscalSponsor sponsor) {
        var said = bean(Applications.class).require(caseNumber).answers();
        bean(CorrectApplication.class)
                .correct(new CorrectApplication.Command(
                        caseNumber,
                        new ApplicationAnswers(
                                said.applicantType(),
                                said.initiative(),
                                said.contact(),
                                said.responsiblePerson(),
                                sponsor,
                                said.account(),
                                said.project(),
                                said.plan(),
                                said.amountRequested(),
                                said.declarations(),
                                said.attachments()),
                        house.way().officer()));
    }

    private List<FindingCode> codes(CaseNumber caseNumber) {
        return bean(Findings.class).of(caseNumber).stream()
                .map(CaseFinding::code)
                .toList();
    }

    private Optional<PayeeAccount> account(CaseNumber caseNumber) {
        return bean(PayeeAccounts.class).find(caseNumber);
    }

    private List<String> obstacles(CaseNumber caseNumber) {
        return bean(Grants.class).obstaclesToPayment(caseNumber);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One account stands in all these applications: they are no twins, because each is for something else. */
    private static ApplicationFixture anotherProject() {
        return ApplicationFixture.anApplication().title("Nähen am Abend " + PROJECTS.incrementAndGet());
    }
}
