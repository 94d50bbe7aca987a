package de.foerdertopf.web.applicant;

import static de.foerdertopf.Refusals.refuses;
import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.LinkedAnswers;
import de.foerdertopf.application.NameSponsorsAccount;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.WantSponsorsAccount;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A sponsor's link opens something for a stated number of days, and a new one goes to the sponsor only. */
class SponsorLinkIT extends IntegrationTest {

    private static final int LONG = 31;
    /** The same project twice would be a twin. */
    private static final AtomicInteger PROJECTS = new AtomicInteger();

    private static final String FAR = "TR33 0006 1005 1978 6457 8413 26";
    private static final String NEAR = "DE49900500507000700012";
    private static final String THIEFS = "DE89370400440532013000";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private AskSponsor askSponsor;

    @Autowired
    private AnswerForSponsor answerForSponsor;

    @Autowired
    private LinkedAnswers links;

    @Autowired
    private SentMails mails;

    private final String sponsorsAddress = "traeger." + UUID.randomUUID() + "@example.org";
    private CaseOnItsWay cases;
    private ApplicantBrowser browser;

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(house);
        browser = new ApplicantBrowser(house);
    }

    @Test
    void theMailSaysUntilWhenTheLinkOpensSomething() {
        var caseNumber = asked();

        assertThat(asked(caseNumber).get(0).body())
                .contains("gilt einmal und bis " + GermanDates.inWords(askSponsor.lastDay()));
    }

    @Test
    void anExpiredLinkAnswersNothingAndTellsHowToGetANewOne() throws Exception {
        var caseNumber = asked();
        var token = askSponsor.ask(caseNumber);
        var link = "/traeger/" + token;
        assertThat(browser.status(MockMvcRequestBuilders.get(link))).isEqualTo(200);
        clock.moveByDays(LONG);

        assertThat(browser.status(MockMvcRequestBuilders.get(link))).isEqualTo(410);
        assertThat(browser.status(ApplicantBrowser.form(
                        link, "answer", "YES", "holder", "Dieb", "iban", "DE89370400440532013000", "declared", "true")))
                .isEqualTo(410);
        assertThatThrownBy(() -> answerForSponsor.answer(token, true, null)).isInstanceOf(NotFoundException.class);
        assertThat(house.getBean(Applications.class).require(caseNumber).sponsorState())
                .isEqualTo(SponsorState.ASKED);

        assertThat(browser.post(link + "/neu")).isEqualTo(link);
        assertThat(browser.post(link + "/neu")).isEqualTo(link);

        assertThat(asked(caseNumber)).hasSize(2).extracting(SentMail::to).containsOnly(sponsorsAddress);
    }

    @Test
    void nobodyGetsANewLinkByAnUnknownOrUsedOne() throws Exception {
        var caseNumber = asked();
        var token = askSponsor.ask(caseNumber);
        assertThat(browser.post("/traeger/" + token + "/neu")).isEqualTo("/traeger/" + token);
        assertThat(asked(caseNumber)).hasSize(1);

        answerForSponsor.answer(token, true, null);
        clock.moveByDays(LONG);
        browser.post("/traeger/" + token + "/neu");
        browser.post("/traeger/unknown/neu");

        assertThat(asked(caseNumber)).hasSize(1);
        assertThat(links.wrongAccount(token)).isEmpty();
    }

    @Test
    void aSponsorWhoseAccountCannotBePaidToNamesAnotherByALinkOfItsOwn() throws Exception {
        var caseNumber = granted(FAR);
        var link = "/traeger/" + tokenIn(accountMails(caseNumber).get(0));
        assertThat(browser.see(link, "traeger-konto").select("main").text())
                .contains("Welches Konto sollen wir nehmen?", "einmal und bis");
        assertThat(browser.refused(ApplicantBrowser.form(link + "/konto", "holder", "", "iban", "x"), "traeger-konto-f")
                        .select("main .kern-error"))
                .hasSize(2);

        browser.post(link + "/konto", "holder", "Diakonie Blumenthal", "iban", NEAR);

        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(NEAR);
        assertThat(house.getBean(Grants.class).obstaclesToPayment(caseNumber))
                .as("confirmed by a call like every changed account")
                .contains("account-unconfirmed");
        assertThat(browser.see(link, "traeger-konto-danach").select("main").text())
                .contains("Danke für das Konto", "rufen wir Sie an", "Seite jetzt schließen")
                .doesNotContain("zugestimmt", "Wir prüfen den Antrag");
        browser.post(link + "/konto", "holder", "Dieb", "iban", THIEFS);
        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(NEAR);
        assertThat(accountMails(caseNumber)).hasSize(1).extracting(SentMail::to).containsOnly(sponsorsAddress);
    }

    /** She went back and corrected what she had sent: only the first account counts, and she is told. */
    @Test
    void whoSendsAnotherAccountByAUsedLinkReadsWhichOneCounts() throws Exception {
        var caseNumber = granted(FAR);
        var link = "/traeger/" + tokenIn(accountMails(caseNumber).get(0));
        browser.post(link + "/konto", "holder", "Diakonie Blumenthal", "iban", NEAR);
        var lastFour = NEAR.substring(NEAR.length() - 4);

        var twice = browser.follow(
                ApplicantBrowser.form(link + "/konto", "holder", "Diakonie Blumenthal", "iban", NEAR),
                "traeger-konto-zweimal");
        assertThat(twice.select("main").text())
                .contains("auf " + lastFour + " endet")
                .doesNotContain("nicht übernommen");

        var other = browser.follow(
                ApplicantBrowser.form(link + "/konto", "holder", "Diakonie Blumenthal", "iban", THIEFS),
                "traeger-konto-berichtigt");
        assertThat(other.select("main").text())
                .contains("auf " + lastFour + " endet", "nicht übernommen", "Rufen Sie uns bitte an");
        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(NEAR);
    }

    @Test
    void whoCorrectsTheAccountOfAnAnswerThatIsGivenReadsThatItWasNotTaken() throws Exception {
        var caseNumber = asked();
        var link = "/traeger/" + askSponsor.ask(caseNumber);
        browser.post(link, "answer", "YES", "holder", "Diakonie", "iban", NEAR, "declared", "true");

        var page = browser.page(
                ApplicantBrowser.form(link, "answer", "YES", "holder", "Diakonie", "iban", THIEFS, "declared", "true"),
                200,
                "traeger-antwort-berichtigt");

        assertThat(page.select("main").text()).contains("auf 0012 endet", "nicht übernommen");
        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(NEAR);
    }

    @Test
    void anAnswerThatIsSentTwiceAtOnceIsSavedOnceAndNeitherOfBothIsAnError() throws Exception {
        var caseNumber = asked();
        var link = "/traeger/" + askSponsor.ask(caseNumber);

        var answers = browser.twiceAtOnce(() ->
                ApplicantBrowser.form(link, "answer", "YES", "holder", "Diakonie", "iban", NEAR, "declared", "true"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getStatus()).isIn(200, 302))
                .anySatisfy(answer -> assertThat(answer.getRedirectedUrl()).isEqualTo(link));
        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(NEAR);
        assertThat(browser.see(link, "traeger-antwort-zweimal").select("main").text())
                .contains("auf 0012 endet");
        assertThat(house.getBean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("sponsor-consented"))
                .hasSize(1);
    }

    @Test
    void anotherAccountThatIsSentTwiceAtOnceIsSavedOnceAndBothReadIt() throws Exception {
        var caseNumber = granted(FAR);
        var link = "/traeger/" + tokenIn(accountMails(caseNumber).get(0));

        var answers = browser.twiceAtOnce(
                () -> ApplicantBrowser.form(link + "/konto", "holder", "Diakonie Blumenthal", "iban", NEAR));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getRedirectedUrl()).isEqualTo(link));
        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(NEAR);
    }

    @Test
    void aLinkForAnAccountAnswersNothingElseAndExpires() throws Exception {
        var caseNumber = granted(FAR);
        var token = askSponsor.askForAccount(caseNumber);
        var link = "/traeger/" + token;
        browser.post(link, "answer", "NO", "declared", "true");
        assertThatThrownBy(() -> answerForSponsor.answer(token, false, null)).isInstanceOf(NotFoundException.class);
        assertThat(house.getBean(Applications.class).require(caseNumber).sponsorState())
                .isEqualTo(SponsorState.CONSENTED);
        clock.moveByDays(LONG);

        browser.post(link + "/konto", "holder", "Dieb", "iban", THIEFS);
        assertThatThrownBy(() -> house.getBean(NameSponsorsAccount.class)
                        .name(token, new BankAccount("Dieb", new Iban(THIEFS), null)))
                .isInstanceOf(NotFoundException.class);

        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(FAR);
        assertThat(browser.see(link, "traeger-konto-abgelaufen").select("main form[action$=/neu]"))
                .hasSize(1);
    }

    /** An older mail in another inbox would replace the account that was just named. */
    @Test
    void withOneLinkForAnAccountEveryOtherIsUsedUp() {
        var caseNumber = granted(FAR);
        var older = askSponsor.askForAccount(caseNumber);
        var newer = askSponsor.askForAccount(caseNumber);
        var naming = house.getBean(NameSponsorsAccount.class);

        naming.name(newer, new BankAccount("Diakonie Blumenthal", new Iban(NEAR), null));

        assertThatThrownBy(() -> naming.name(older, new BankAccount("Dieb", new Iban(THIEFS), null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(accounts().require(caseNumber).iban().typed()).isEqualTo(NEAR);
    }

    @Test
    void whoHoldsAUsedLinkLetsTheSponsorHaveANewOneAsLongAsMoneyWaits() throws Exception {
        var caseNumber = asked();
        var used = askSponsor.ask(caseNumber);
        answerForSponsor.answer(used, true, new BankAccount("Diakonie Blumenthal", new Iban(FAR), null));
        var link = "/traeger/" + used;
        var page = browser.see(link, "traeger-anderes-konto");
        assertThat(page.select("main form[action$=/neu]")).hasSize(1);
        assertThat(page.select("main").text())
                .contains(
                        "Sie haben zugestimmt. Aber auf Ihr Konto können wir nicht überweisen",
                        "am besten in Deutschland")
                .doesNotContain("Wir prüfen den Antrag", "Gibt es ein Konto", "Seite jetzt schließen");

        browser.post(link + "/neu");
        browser.post(link + "/neu");

        assertThat(accountMails(caseNumber)).hasSize(1).extracting(SentMail::to).containsOnly(sponsorsAddress);
        house.getBean(NameSponsorsAccount.class)
                .name(
                        tokenIn(accountMails(caseNumber).get(0)),
                        new BankAccount("Diakonie Blumenthal", new Iban(NEAR), null));
        assertThat(browser.see(link, "traeger-konto-gut").select("main form")).isEmpty();
        clock.moveByDays(1);
        browser.post(link + "/neu");
        assertThat(accountMails(caseNumber)).hasSize(1);
    }

    /** Nothing is saved that leads back to the same question: the link stays good. */
    @Test
    void theAccountThatMoneyDoesNotReachIsToldAtItsFieldAndTheLinkStaysGood() throws Exception {
        var caseNumber = asked();
        answerForSponsor.answer(
                askSponsor.ask(caseNumber), true, new BankAccount("Diakonie Blumenthal", new Iban(FAR), null));
        var link = "/traeger/" + askSponsor.askForAccount(caseNumber);

        for (var far : List.of(FAR, ApplicationFixture.anIbanOutsideSepa())) {
            var refused = browser.refused(
                    ApplicantBrowser.form(link + "/konto", "holder", "Diakonie", "iban", far), "traeger-dasselbe");
            assertThat(refused.select("#iban-error").text()).contains("Auf dieses Konto können wir nicht überweisen");
        }
        assertThat(browser.see(link, "traeger-noch-offen").select("main form input[name=iban]"))
                .hasSize(1);
    }

    @Test
    void onlyASponsorThatConsentedIsAskedForAnotherAccount() {
        var caseNumber = asked();

        refuses("sponsor.not-consented", () -> askSponsor.askForAccount(caseNumber));
        refuses("sponsor.not-consented", () -> house.getBean(WantSponsorsAccount.class)
                .want(caseNumber, cases.officer()));
        answerForSponsor.answer(askSponsor.ask(caseNumber), true, null);
        house.getBean(WantSponsorsAccount.class).want(caseNumber, cases.officer());

        assertThat(accountMails(caseNumber)).hasSize(1);
    }

    @Test
    void aSponsorIsOfferedTheAccountThatWeConfirmedForAnotherGroup() throws Exception {
        var unconfirmed = granted(NEAR);
        var second = asked();
        var link = "/traeger/" + askSponsor.ask(second);
        assertThat(browser.see(link, "traeger-bekannt-noch-nicht").select("#known"))
                .as("nobody has called there yet")
                .isEmpty();
        house.getBean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(unconfirmed, "Rückruf bei der Geschäftsstelle", cases.second()));

        var page = browser.see(link, "traeger-bekannt");
        assertThat(page.select("main").text()).contains("Diakonie Blumenthal, IBAN endet auf 0012");
        assertThat(page.select("#known").hasAttr("checked")).isTrue();
        browser.post(link, "answer", "YES", "known", "true", "declared", "true");

        assertThat(accounts().require(second).iban().typed()).isEqualTo(NEAR);
        assertThat(accounts().require(second).checked())
                .as("confirmed for each grant")
                .isFalse();
        assertThat(browser.see("/traeger/" + askSponsor.ask(strangers()), "traeger-unbekannt")
                        .select("#known"))
                .isEmpty();
    }

    /** Another organisation that is written to at the same address. */
    private CaseNumber strangers() {
        return cases.submitted(anApplication()
                .title("Nähen " + PROJECTS.incrementAndGet())
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(
                        "Nachbarhaus Vegesack e. V.",
                        "Petra Cordes",
                        sponsorsAddress,
                        new Address("Lange Straße 1", "28779", "Bremen"))));
    }

    private CaseNumber granted(String account) {
        var caseNumber = asked();
        answerForSponsor.answer(
                askSponsor.ask(caseNumber), true, new BankAccount("Diakonie Blumenthal", new Iban(account), null));
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        cases.jobs();
        return caseNumber;
    }

    private PayeeAccounts accounts() {
        return house.getBean(PayeeAccounts.class);
    }

    private List<SentMail> accountMails(CaseNumber caseNumber) {
        return mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("sponsor-account"))
                .toList();
    }

    private static String tokenIn(SentMail mail) {
        var found = Pattern.compile("/traeger/([\\w-]{32})").matcher(Objects.requireNonNull(mail.body()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private CaseNumber asked() {
        return cases.submitted(anApplication()
                .title("Nähen " + PROJECTS.incrementAndGet())
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(
                        "Diakonie Blumenthal e. V.",
                        "Petra Cordes",
                        sponsorsAddress,
                        new Address("Lange Straße 1", "28779", "Bremen"))));
    }

    private List<SentMail> asked(CaseNumber caseNumber) {
        return mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("sponsor-asked"))
                .toList();
    }
}
