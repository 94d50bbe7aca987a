package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.AcknowledgementLetter;
import de.foerdertopf.notice.letters.LetterHead;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.EndingGrant;
import de.foerdertopf.web.casework.PaidCase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the pages of a case say is true beside the straight way too: nothing claimed, a sponsor, money that came back. */
class TrueWordsIT extends IntegrationTest {

    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private PaidCase house;
    private ApplicantBrowser browser;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        browser = new ApplicantBrowser(context);
    }

    @Test
    void aWithdrawalOfWhatWasNeverPaidSpeaksOfNoClaim() {
        var caseNumber = house.way().approved(anApplication());
        house.way().sent(caseNumber);
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(0);
        var desk = atTheDesk();
        assertThat(page(desk, caseNumber, "")).contains("Anhörung").doesNotContain("ückforderung");

        ending.withdrawn(0);
        assertThat(page(desk, caseNumber, "")).contains("Rücknahme").doesNotContain("ückforderung");
        var objection = contested(caseNumber, NoticeType.WITHDRAWAL);

        assertThat(page(desk, caseNumber, "")).contains("Widerspruch").doesNotContain("ückforderung");
        assertThat(page(desk, caseNumber, "/widersprueche/" + objection))
                .contains("gilt der Zuschuss wieder")
                .doesNotContain("ückforderung");
    }

    @Test
    void anObjectionAgainstAnApprovalThatWasWithdrawnPromisesNoNewDecision() {
        var caseNumber = house.way().approved(anApplication());
        house.way().sent(caseNumber);
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(0);
        ending.withdrawn(0);
        var objection = contested(caseNumber, NoticeType.APPROVAL);

        assertThat(page(atTheDesk(), caseNumber, "/widersprueche/" + objection))
                .contains("Der Zuschuss ist zurückgenommen oder widerrufen")
                .doesNotContain("neu über den Antrag", "noch ausgezahlt");
    }

    @Test
    void aCaseWhoseMoneyIsBackBeforeAnyReportShowsNoDayForIt() {
        var caseNumber = house.paid(anApplication());
        var desk = atTheDesk();
        assertThat(desk.open(at(caseNumber)).select("#nachweis ~ dl").text()).contains("Fällig am");

        givenBack(caseNumber);

        assertThat(desk.open(at(caseNumber)).select("#nachweis ~ dl").text())
                .doesNotContain("Fällig am", "Erinnerungen");
        assertThat(body(caseNumber, "case-closed"))
                .contains("Der Zuschuss ist ganz zurückgezahlt", "keinen Bericht")
                .doesNotContain("Danke für Ihre Arbeit");
    }

    /** Nothing was done and nothing proved: nobody is thanked for it, and no step of the way says so. */
    @Test
    void whoSendsAllMoneyBackBeforeTheProjectReadsThatThisIsAll() throws Exception {
        var caseNumber = house.way().submittedBy(browser.person(), anApplication());
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.way().jobs();
        house.pay(caseNumber, null);

        givenBack(caseNumber);

        var page = browser.see("/meine/" + caseNumber, "alles-zurueck");
        assertThat(page.select("main").text())
                .contains("Sie haben alles zurückgezahlt. Danke.", "keinen Nachweis schicken")
                .doesNotContain("Danke für Ihre Arbeit", "Ihr Nachweis ist geprüft");
        assertThat(page.select(".ft-trail li").eachText()).last().asString().contains("Zurückgezahlt");
        assertThat(page.select(".ft-trail").text()).doesNotContain("Ihr Vorhaben", "Nachweis", "Abschluss");
    }

    @Test
    void whoGaveAGrantUpAndPaidItBackReadsThatThisIsWhyTheCaseIsClosed() {
        var caseNumber = house.paid(anApplication());
        house.renounced(caseNumber);
        new EndingGrant(house.way(), caseNumber).repaid(300);

        assertThat(body(caseNumber, "case-closed"))
                .contains("verzichtet", "ist ganz zurückgezahlt")
                .doesNotContain("Danke für Ihre Arbeit");
    }

    @Test
    void moneyThatCameBackIsNotSaidToBeTransferred() throws Exception {
        var caseNumber = house.way().submittedBy(browser.person(), anApplication());
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        var payment = house.pay(caseNumber, null);
        assertThat(trail(caseNumber)).contains("Geld überwiesen");

        context.getBean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), "AC04", FINANCE));
        house.way().jobs();

        assertThat(trail(caseNumber)).contains("Geld kam zurück").doesNotContain("Geld überwiesen");
    }

    @Test
    void whileOnlyASponsorsConsentIsMissingThePageForTheDecisionNamesTheSponsor() {
        var caseNumber = asked();

        var desk = atTheDesk();
        assertThat(page(desk, caseNumber, "/entscheidung"))
                .contains("Erst muss der Träger zustimmen")
                .doesNotContain("muss die Gruppe etwas ergänzen");

        answers(caseNumber, false);
        assertThat(page(desk, caseNumber, "/entscheidung"))
                .contains("Der Träger hat abgelehnt")
                .doesNotContain("Erst muss der Träger zustimmen");
    }

    @Test
    void behindItsLinkASponsorReadsThatTheApplicationIsDecided() throws Exception {
        var caseNumber = asked();
        var link = "/traeger/" + context.getBean(AskSponsor.class).ask(caseNumber);
        browser.post(link, "answer", "YES", "holder", "Haus", "iban", ApplicationFixture.anIban(), "declared", "true");
        assertThat(browser.see(link, "traeger-hat-zugestimmt").select("main").text())
                .contains("Wir prüfen den Antrag");

        house.way().approve(caseNumber);
        var notice = house.way().sent(caseNumber);
        var letter = context.getBean(Notices.class).letter(notice);
        assertThat(letter.head().information())
                .extracting(LetterHead.InformationRow::label)
                .containsExactly("Antrag vom");

        assertThat(browser.see(link, "traeger-entschieden").select("main").text())
                .contains("Sie haben zugestimmt", "Über den Antrag ist entschieden")
                .doesNotContain("Wir prüfen den Antrag");
    }

    @Test
    void behindItsLinkASponsorThatRefusedReadsOfNoTalkOnceTheApplicationIsDecided() throws Exception {
        var caseNumber = asked();
        var link = "/traeger/" + context.getBean(AskSponsor.class).ask(caseNumber);
        browser.post(link, "answer", "NO", "declared", "true");
        assertThat(browser.see(link, "traeger-hat-abgelehnt").select("main").text())
                .contains("Wir sprechen mit der Gruppe");

        house.way()
                .decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Ohne Träger kann niemand für das Geld einstehen.");
        house.way().sent(caseNumber);

        assertThat(browser.see(link, "traeger-abgelehnt-entschieden")
                        .select("main")
                        .text())
                .contains("Sie haben abgelehnt")
                .doesNotContain("Wir sprechen mit der Gruppe");
    }

    @Test
    void whoGoesOnLaterReadsWhichFileWasNotKept() throws Exception {
        var caseNumber = house.way().submittedBy(browser.person(), anApplication());
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.pay(caseNumber, null);

        var page = browser.refused(
                MockMvcRequestBuilders.multipart("/meine/" + caseNumber + "/nachweis")
                        .file(new MockMultipartFile(
                                "files", "liste.xls", "application/vnd.ms-excel", new byte[] {1, 2}))
                        .param("report", "Es kamen viele.")
                        .param("later", "true"),
                "nachweis-spaeter-datei");

        assertThat(page.select("main").text())
                .contains(
                        "„liste.xls“ haben wir nicht gespeichert",
                        "Wir nehmen PDF und Bilder an (JPEG, PNG, GIF, TIFF)")
                .contains("Es kamen viele.");
    }

    @Test
    void anAcknowledgementWaitsUntilTheLettersCanCarryEachName() {
        var application = anApplication().title("\u8336\u4f1a");
        var caseNumber = house.way().submitted(application);

        assertThat(acknowledgements(caseNumber)).isEmpty();
        assertThat(page(atTheDesk(), caseNumber, "")).contains("\u8336\u4f1a", "lateinischen Buchstaben");

        var said = context.getBean(Applications.class).require(caseNumber);
        context.getBean(CorrectApplication.class)
                .correct(new CorrectApplication.Command(
                        caseNumber,
                        application
                                .title("Chakai")
                                .answers(context.getBean(Funds.class).round(said.fund(), said.round())),
                        house.way().officer()));
        house.way().jobs();

        assertThat(acknowledgements(caseNumber))
                .singleElement()
                .satisfies(letter -> assertThat(letter.matter().projectTitle()).isEqualTo("Chakai"));
        assertThat(page(atTheDesk(), caseNumber, "")).doesNotContain("lateinischen Buchstaben");
    }

    @Test
    void whatALetterCannotCarryIsToldAtItsField() {
        var caseNumber = house.way().submitted(anApplication());
        var desk = atTheDesk();

        desk.open(at(caseNumber) + "/brief");
        desk.submit(at(caseNumber) + "/brief", "subject", "Ihr Besuch", "text", "Bis bald.\n\u518d\u89c1");

        assertThat(desk.page().select("main").text())
                .contains("Diese Schrift können wir nicht drucken", "\u518d\u89c1");
        assertThat(context.getBean(Notices.class).of(caseNumber))
                .noneMatch(notice -> notice.type() == NoticeType.FREE_LETTER);
    }

    private List<AcknowledgementLetter> acknowledgements(CaseNumber caseNumber) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == NoticeType.ACKNOWLEDGEMENT)
                .map(notice ->
                        (AcknowledgementLetter) context.getBean(Notices.class).letter(notice.id()))
                .toList();
    }

    private CaseNumber asked() {
        var caseNumber = house.way()
                .submittedBy(
                        browser.person(),
                        anApplication()
                                .ofAnInformalGroup()
                                .title("Nähen " + UUID.randomUUID())
                                .email("gruppe." + UUID.randomUUID() + "@example.org")
                                .behind(new FiscalSponsor(
                                        "Haus der Vereine",
                                        "Ida Kalt",
                                        "kalt." + UUID.randomUUID() + "@example.org",
                                        new Address("Am Markt 1", "28195", "Bremen"))));
        house.way().jobs();
        return caseNumber;
    }

    private void answers(CaseNumber caseNumber, boolean consents) {
        context.getBean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber,
                        consents,
                        null,
                        Channel.PHONE,
                        "Frau Kalt, Rückruf",
                        house.way().officer()));
        house.way().jobs();
    }

    private void givenBack(CaseNumber caseNumber) {
        var payment = house.way().bean(Payments.class).ofCase(caseNumber).get(0).id();
        context.getBean(RecordRepaidByHand.class)
                .record(new RecordRepaidByHand.Command(payment, HouseTime.today(clock), FINANCE));
        house.way().jobs();
    }

    private UUID contested(CaseNumber caseNumber, NoticeType type) {
        var letter = context.getBean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .map(IssuedNotice::id)
                .findFirst()
                .orElseThrow();
        var objection = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter,
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return objection;
    }

    private String body(CaseNumber caseNumber, String template) {
        return context.getBean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .map(SentMail::body)
                .findFirst()
                .orElseThrow();
    }

    private TestBrowser atTheDesk() {
        return new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    private static String page(TestBrowser desk, CaseNumber caseNumber, String below) {
        return desk.open(at(caseNumber) + below).select("main").text();
    }

    private static String at(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }

    private String trail(CaseNumber caseNumber) throws Exception {
        return browser.see("/meine/" + caseNumber, "geld-auf-dem-weg")
                .select("main")
                .text();
    }
}
