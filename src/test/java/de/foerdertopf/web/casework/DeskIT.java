package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.StatementCount;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.overview.CompareOverview;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeskIT extends IntegrationTest {

    private static final GrantedRole BREMEN = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);
    private static final GrantedRole MANNHEIM = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM);

    private static final String LONG_FORM =
            "/schreibtisch/faelle/neu?round=bremen-stadtteilfonds%7CBremen+2025+Phase+1&requested=2000";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StatementCount statementCount;

    private AtTheDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
    }

    @Test
    void aSmallApplicationOnPaperGoesFromTheEnvelopeToTheLetter() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        var group = "Bolzplatz " + UUID.randomUUID().toString().substring(0, 8);

        record(browser, group);

        var number = browser.page().select(".ft-crumbs li:last-child").text();
        var path = "/schreibtisch/faelle/" + number;
        assertThat(browser.path()).isEqualTo(path);
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("Der Antrag ist aufgenommen.");
        assertThat(browser.page().select("main").text())
                .contains(group, "800,00 €", "kam auf Papier", "Keine E-Mail-Adresse", "Nichts zu klären");

        desk.goOn();
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", number)).contains("Vollständigkeit prüfen");

        browser.open(path + "/entscheidung");
        assertThat(browser.page().select("main").text()).contains("voll bewilligen, 800,00 €", "Vorher frei");
        browser.submit(path + "/entscheidung", "complete", "true", "unbiased", "true", "blocks", "encounter");
        assertThat(browser.path()).isEqualTo(path + "/bescheid");

        desk.goOn();
        browser.submit(path + "/bescheid", "text", "W".repeat(1_501));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("Höchstens 1.500 Zeichen");
        browser.submit(path + "/bescheid", "text", "Viel Freude beim Training!");
        desk.goOn();
        browser.open(path);
        assertThat(browser.page().select("#briefe ~ ul").text())
                .contains("Bewilligungsbescheid", "liegt zum Versand bereit", "PDF");
        assertThat(browser.get(path + "/briefe/1.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");

        browser.open(path + "/briefe/1/versand");
        browser.submit(path + "/briefe/1/versand");
        assertThat(browser.page().select(".ft-head .ft-tag").text()).isEqualTo("Bescheid versandt");
        assertThat(browser.page().select(".ft-trail").text())
                .contains("Brief zur Post gegeben", "Entscheidung getroffen", "Antrag eingegangen", "Malte Behrens");
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        var group = "Doppelklick " + UUID.randomUUID().toString().substring(0, 8);
        browser.open(LONG_FORM);
        var fields = browser.fieldsOf("/schreibtisch/faelle/neu", answers(group, dayWithinTheRound()));

        var first = browser.post("/schreibtisch/faelle/neu", fields, "same-origin");
        var second = browser.post("/schreibtisch/faelle/neu", fields, "same-origin");

        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(browser.open("/schreibtisch/faelle?q=" + group.replace(' ', '+'))
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aFormCountsOnceAlsoInANewSessionAndTwiceWithOtherContentIsRefused() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        var group = "Absturz " + UUID.randomUUID().toString().substring(0, 8);
        browser.open(LONG_FORM);
        var fields = browser.fieldsOf("/schreibtisch/faelle/neu", answers(group, dayWithinTheRound()));
        var first = browser.post("/schreibtisch/faelle/neu", fields, "same-origin");

        desk.signInAgain(browser);
        fields = withTokenOf(browser, fields);
        var second = browser.post("/schreibtisch/faelle/neu", fields, "same-origin");
        var other = new ArrayList<>(withTokenOf(browser, fields));
        other.set(other.indexOf(group), group + " und andere");
        var third = browser.post("/schreibtisch/faelle/neu", other, "same-origin");

        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(third.statusCode()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text())
                .as("form.sent-before")
                .contains("schon mit anderen Angaben abgesendet", "es ist eingetragen");
        assertThat(browser.page().select(".ft-errors a").eachAttr("href"))
                .as("a link leads to the recorded case")
                .containsExactly(
                        URI.create(first.headers().firstValue("Location").orElseThrow())
                                .getPath());
        assertThat(browser.open("/schreibtisch/faelle?q=" + group.replace(' ', '+'))
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void theSameFormWithOtherWordsIsNotTakenForTheFirst() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        browser.open(LONG_FORM);
        var group = "Zweierlei " + UUID.randomUUID().toString().substring(0, 8);
        var fields = browser.fieldsOf("/schreibtisch/faelle/neu", answers(group, dayWithinTheRound()));
        var first = browser.post("/schreibtisch/faelle/neu", fields, "same-origin");
        var others = fields.stream()
                .map(value -> value.equals(group) ? group + " e. V." : value)
                .toList();

        browser.post("/schreibtisch/faelle/neu", others, "same-origin");

        assertThat(browser.page().select("main").text())
                .contains(context.getMessage("violation.form.sent-before", null, Locale.GERMANY));
        assertThat(browser.page().select(".ft-errors a").eachAttr("href"))
                .containsExactly(first.headers().firstValue("Location").orElseThrow());
        assertThat(browser.open("/schreibtisch/faelle?q=" + group.replace(' ', '+'))
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidAtTheFieldAndNothingTypedIsLost() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        browser.open(LONG_FORM);

        browser.submit(
                "/schreibtisch/faelle/neu",
                "groupName",
                "Żółw & Söhne",
                "requested",
                "viel Geld",
                "costs[0].description",
                "Bälle",
                "costs[0].amount",
                "zwölf");

        assertThat(browser.status()).isEqualTo(422);
        var page = browser.page();
        assertThat(page.title()).startsWith("Fehler:");
        assertThat(page.select("#groupName").val()).isEqualTo("Żółw & Söhne");
        assertThat(page.select("#requested").val()).isEqualTo("viel Geld");
        assertThat(page.select("#costs-0-amount").val()).isEqualTo("zwölf");
        assertThat(page.select(".ft-errors a").eachAttr("href"))
                .contains("#title", "#name", "#requested", "#costs-0-amount");
    }

    @Test
    void aFindingIsSetAsideWithAReasonThatTheAuditorReads() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().volunteers(0));
        var browser = desk.signIn("Jana Wittmer", BREMEN);
        var path = path(caseNumber);
        var deed = path + "/befunde/NO_VOLUNTEERING/ausser-kraft";
        assertThat(browser.open(path).select(".ft-finding--stop").text()).contains("Kein Ehrenamt");

        browser.submit(deed, "reason", "  ");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(deed, "reason", "Zwölf Helferinnen stehen in der Anlage.");

        assertThat(browser.page().select(".ft-finding--stop").text())
                .contains("Außer Kraft gesetzt.", "Jana Wittmer: Zwölf Helferinnen stehen in der Anlage.");
        var auditor = desk.signIn("Otto Prüfer", GrantedRole.of(Role.AUDITOR, ApplicationFixture.BREMEN));
        assertThat(auditor.open("/schreibtisch/pruefung/uebersteuerungen")
                        .select("tr:contains(" + caseNumber + ")")
                        .text())
                .contains("Kein Ehrenamt", "Zwölf Helferinnen", "Jana Wittmer");
        var elsewhere = desk.signIn("Eva Fremd", GrantedRole.of(Role.AUDITOR, ApplicationFixture.MANNHEIM));
        assertThat(elsewhere
                        .open("/schreibtisch/pruefung/uebersteuerungen")
                        .select("main")
                        .text())
                .doesNotContain(caseNumber.value());

        browser.open(path);
        browser.submit(path + "/befunde/NO_VOLUNTEERING/gilt");
        assertThat(browser.page().select(".ft-finding--stop").text()).doesNotContain("Außer Kraft gesetzt.");
    }

    @Test
    void aStrangersCaseDoesNotExistOnAnyPage() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var stranger = desk.signIn("Jana Wittmer", MANNHEIM);

        for (var page : pages()) {
            assertThat(stranger.get(path(caseNumber) + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(stranger.open("/schreibtisch/faelle?q=" + caseNumber).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var auditor = desk.signIn("Otto Prüfer", GrantedRole.of(Role.AUDITOR, ApplicationFixture.BREMEN));

        assertThat(auditor.open(path(caseNumber)).select("main form, main a.kern-btn"))
                .isEmpty();
        for (var deed : List.of("/entscheidung", "/nachfordern", "/gespraech", "/ruecknahme", "/befangenheit")) {
            assertThat(auditor.get(path(caseNumber) + deed).statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
    }

    @Test
    void aGroupWithoutLegalFormThatGivesNoAddressIsServedLikeAnyOther() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication()
                .ofAnInformalGroup()
                .responsible(new ResponsiblePerson("Ada Beispiel", null, null))
                .address(null));
        var browser = desk.signIn("Malte Behrens", BREMEN);

        browser.open(path(caseNumber));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("main").text()).contains("Ada Beispiel");
        browser.open(path(caseNumber) + "/entscheidung");
        browser.submit(
                path(caseNumber) + "/entscheidung", "complete", "true", "unbiased", "true", "blocks", "encounter");
        desk.goOn();
        assertThat(browser.open(path(caseNumber) + "/bescheid").select("main").text())
                .contains("Ada Beispiel");
    }

    @Test
    void aRequestOpensSectionsAndItsReplyClosesThem() {
        var caseNumber =
                desk.submitted(ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(2400)));
        var browser = desk.signIn("Jana Wittmer", MANNHEIM);
        var path = path(caseNumber);
        browser.open(path + "/nachfordern");
        assertThat(browser.page().select("[name='on.day']").val()).isNotBlank();

        browser.submit(
                path + "/nachfordern",
                "sections",
                "PLAN",
                "text",
                "Bitte schicken Sie ein Angebot.",
                "on.year",
                "2099");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a[href=#on]").text()).contains("mehr als ein Jahr");
        browser.open(path + "/nachfordern");

        browser.submit(path + "/nachfordern", "sections", "PLAN", "text", "Bitte schicken Sie ein Angebot.");
        assertThat(browser.page().select(".ft-head .ft-tag").text()).isEqualTo("Nachgefordert");
        assertThat(browser.page().select("main").text()).contains("Bitte schicken Sie ein Angebot.");
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber)).contains("Warten, bis die Gruppe antwortet");

        browser.open(path + "/antwort");
        browser.submit(path + "/antwort", "channel", "PHONE", "text", "Das Angebot kommt mit der Post, sagt Herr B.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("wer es bestätigt hat und wie");
        var colleague = desk.signIn("Jana Wittmer", MANNHEIM);
        colleague.open(path + "/antwort");
        browser.submit(path + "/antwort", "confirmed", "Rückruf bei Herrn B. unter bekannter Nummer");
        desk.goOn();
        assertThat(browser.open(path).select(".ft-trail").text())
                .contains("Rückruf bei Herrn B. unter bekannter Nummer");
        assertThat(browser.open(path).select(".ft-head .ft-tag").text()).isEqualTo("In Prüfung");
        assertThat(browser.open(path + "/antwort").select("main").text()).contains("Hier ist gerade nichts zu tun");
        colleague.submit(
                path + "/antwort",
                "channel",
                "PHONE",
                "text",
                "Noch einmal dasselbe.",
                "confirmed",
                "Herr B. am Telefon");
        assertThat(colleague.status()).isEqualTo(409);
        colleague.submit(path + "/antwort");
        assertThat(colleague.status()).isEqualTo(422);
        assertThat(colleague.page().select(".ft-errors").text()).contains("Gerade ist nichts nachgefordert.");
        assertThat(colleague.page().select("#text").text()).isEqualTo("Noch einmal dasselbe.");
    }

    @Test
    void aConversationIsRecordedWithAllThatCounsellorsWrite() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().inMannheim());
        var counsellor = desk.signIn("Miriam Aust", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.MANNHEIM));
        var path = path(caseNumber);
        counsellor.open(path + "/gespraech");

        counsellor.submit(
                path + "/gespraech",
                "minutes",
                "110",
                "channel",
                "OFFICE",
                "phase",
                "BEFORE_APPLICATION",
                "topics",
                "COST_PLAN",
                "outcome",
                "Kostenplan zusammen durchgerechnet.",
                "nextSteps",
                "Gruppe fragt die Bibliothek bis Montag",
                "confidentialNote",
                "Kassierer ist krank.");

        var page = counsellor.page();
        assertThat(page.select("#beratung ~ *").text())
                .contains("1 Stunde 50 Minuten", "Kostenplan zusammen durchgerechnet.", "Gruppe fragt die Bibliothek")
                .contains("Kassierer ist krank.", "Planwert: 12 bis 20 Stunden.");
        var administrator = desk.signIn("Jana Wittmer", MANNHEIM);
        assertThat(administrator.open(path).select("main").text())
                .contains("Kostenplan zusammen durchgerechnet.")
                .doesNotContain("Kassierer ist krank.");
    }

    @Test
    void casesAreFoundByNumberNamePhoneAndProject() {
        var phone = "+49 421 77" + (10_000 + (int) (Math.random() * 80_000));
        var group = "Lesepatinnen " + UUID.randomUUID().toString().substring(0, 8);
        var caseNumber = desk.submitted(
                ApplicationFixture.anApplication().of(group).phone(phone).title("Vorlesen am Freitag"));
        var browser = desk.signIn("Malte Behrens", BREMEN);

        assertThat(browser.open("/schreibtisch/faelle?q=" + caseNumber)
                        .select("h1")
                        .text())
                .isEqualTo("Vorlesen am Freitag");
        for (var words : List.of(
                group.toUpperCase(java.util.Locale.GERMAN).replace(' ', '+'),
                "freitag+" + group.substring("Lesepatinnen ".length()),
                phone.replace("+49 ", "0").replace(" ", "%2F"))) {
            assertThat(browser.open("/schreibtisch/faelle?q=" + words)
                            .select("tbody tr th")
                            .text())
                    .as(words)
                    .contains(caseNumber.value());
        }
        for (var nothing : List.of("zzqx%25_", "%25", "_+-")) {
            assertThat(browser.open("/schreibtisch/faelle?q=" + nothing)
                            .select("main")
                            .text())
                    .contains("Kein Fall passt dazu.");
        }
    }

    @Test
    void aCaseIsFoundByTheLastDigitsOfItsAccount() {
        var iban = ApplicationFixture.anIban();
        var caseNumber = desk.submitted(
                ApplicationFixture.anApplication().account(new BankAccount("Eva Muster", new Iban(iban), null)));
        var browser = desk.signIn("Malte Behrens", BREMEN);

        assertThat(browser.open("/schreibtisch/faelle?q=" + iban.substring(iban.length() - 8))
                        .select("tbody tr th, .ft-head")
                        .text())
                .contains(caseNumber.value());
    }

    /** Whoever hears a name on the telephone types it as it sounds; whoever has a letter in hand types a part of its number. */
    @Test
    void casesAreFoundByTheEar() {
        var mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        var caseNumber = desk.submitted(ApplicationFixture.anApplication()
                .of("Iğdır Işık-Müller & Straße " + mark)
                .contact("José Kovačević-Øster")
                .behind(new FiscalSponsor("St.-Marien-Gemeinde " + mark, "Ute Träger", "ute@example.org", null))
                .account(new BankAccount("St. Marien", new Iban("DE89 3704 0044 0532 0130 00"), null)));
        var browser = desk.signIn("Malte Behrens", BREMEN);

        for (var typed : List.of(
                "igdir isik",
                "IĞDIR IŞIK",
                "ığdır ışık",
                "isik mueller",
                "Isik Müller",
                "muller strasse",
                "STRASSE",
                "jose kovacevic",
                "oster",
                "st marien",
                "St.-Marien",
                "ute traeger",
                caseNumber.value().substring(caseNumber.value().indexOf('-') + 1))) {
            assertThat(browser.open("/schreibtisch/faelle?q="
                                    + URLEncoder.encode(typed + " " + mark, StandardCharsets.UTF_8))
                            .select("tbody tr th, .ft-head")
                            .text())
                    .as(typed)
                    .contains(caseNumber.value());
        }
    }

    @Test
    void listsNeedAsManyStatementsForManyCasesAsForFew() {
        var browser = desk.signIn("Malte Behrens", BREMEN, MANNHEIM);
        desk.submitted(ApplicationFixture.anApplication());

        var workList = statementsFor(browser, "/schreibtisch?ansicht=alle");
        var cases = statementsFor(browser, "/schreibtisch/faelle");
        for (var i = 0; i < 4; i++) {
            desk.submitted(ApplicationFixture.anApplication());
        }

        // one more than the cases need: who stands in, where somebody declared a conflict
        assertThat(workList).hasSizeLessThanOrEqualTo(9);
        assertThat(cases).hasSizeLessThanOrEqualTo(8);
        assertThat(statementsFor(browser, "/schreibtisch?ansicht=alle")).hasSameSizeAs(workList);
        assertThat(statementsFor(browser, "/schreibtisch/faelle")).hasSameSizeAs(cases);
    }

    @Test
    void theProcessPictureMarksWhereTheCaseStandsAndTheListSaysTheSame() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var browser = desk.signIn("Malte Behrens", BREMEN);

        var page = browser.open(path(caseNumber) + "/prozess");

        assertThat(page.select("svg .p-now")).hasSize(1);
        assertThat(page.select("svg .p-done")).isNotEmpty();
        assertThat(page.select("svg text").text()).contains("Vollständigkeit", "Entscheiden", "Auszahlen");
        assertThat(page.select(".ft-trail li.is-now").text())
                .contains("Vollständigkeit klären", "Vollständigkeit prüfen");
        assertThat(page.select(".ft-trail li.is-next").eachText()).anyMatch(text -> text.contains("Auszahlen"));
    }

    @Test
    void incidentsAreForSystemAdministratorsOnly() {
        var system = desk.signIn("Silke System", GrantedRole.systemAdministrator(), BREMEN);
        assertThat(system.open("/verwaltung/stoerungen").select("h1").text()).isEqualTo("Störungen");

        var administrator = desk.signIn("Malte Behrens", BREMEN);
        assertThat(administrator.get("/verwaltung/stoerungen").statusCode()).isEqualTo(404);
    }

    @Test
    void casesOfWhichListsSaySomethingWrongStandAmongTheIncidentsUntilTheListsAreMadeAnew() {
        var group = "Bolzplatz " + UUID.randomUUID().toString().substring(0, 8);
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().of(group));
        context.getBean(JdbcClient.class)
                .sql("update foerdertopf.case_overview set stage = 'CLOSED' where case_number = ?")
                .param(caseNumber.value())
                .update();
        context.getBean(CompareOverview.class).compare();
        var system = desk.signIn("Silke System", GrantedRole.systemAdministrator());

        var page = system.open("/verwaltung/stoerungen").select("main");
        assertThat(page.text()).contains("Listen, die nicht stimmen", caseNumber.value());
        system.submit("/verwaltung/stoerungen/listen");

        assertThat(system.page().text())
                .contains("Die Listen sind neu berechnet.")
                .doesNotContain(caseNumber.value());
        assertThat(desk.signIn("Malte Behrens", BREMEN)
                        .open("/schreibtisch/faelle?q=" + group.replace(' ', '+'))
                        .select("tbody tr")
                        .text())
                .contains(caseNumber.value(), "Eingegangen");
    }

    private List<String> statementsFor(TestBrowser browser, String path) {
        statementCount.reset();
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        return statementCount.statements();
    }

    private void record(TestBrowser browser, String group) {
        browser.open(LONG_FORM);
        browser.submit("/schreibtisch/faelle/neu", answers(group, dayWithinTheRound()));
        assertThat(browser.page().select(".ft-errors").text()).isEmpty();
    }

    /** Whatever other tests did to the clock: never late, never in the future. */
    private LocalDate dayWithinTheRound() {
        var today = HouseTime.today(clock);
        var closes = LocalDate.of(2025, 3, 7);
        return today.isAfter(closes) ? closes : today;
    }

    private static String[] answers(String group, LocalDate received) {
        return Stream.of(
                        List.of("receivedOn.day", String.valueOf(received.getDayOfMonth())),
                        List.of("receivedOn.month", String.valueOf(received.getMonthValue())),
                        List.of("receivedOn.year", String.valueOf(received.getYear())),
                        List.of("round", "bremen-stadtteilfonds|Bremen 2025 Phase 1"),
                        List.of("confirmed", "Unterschrift von Herrn Stadtlander"),
                        List.of("groupName", group, "applicantType", "REGISTERED_ASSOCIATION", "legalForm", "EV"),
                        List.of("charitable", "YES", "name", "Mirko Stadtlander", "phone", "0421 3920005"),
                        List.of("street", "Am Bolzplatz 3", "postcode", "28259", "town", "Bremen"),
                        List.of("title", group, "description", "Training für alle Kinder im Stadtteil."),
                        List.of("people", "60", "refugees", "25", "place", "Bolzplatz Huchting"),
                        List.of("from.day", "7", "from.month", "7", "from.year", "2025"),
                        List.of("to.day", "5", "to.month", "August", "to.year", "2025"),
                        List.of("volunteers", "6", "volunteerHours", "190"),
                        List.of("costs[0].category", "EQUIPMENT", "costs[0].description", "Tore und Bälle"),
                        List.of("costs[0].amount", "900,00", "sources[0].kind", "OWN"),
                        List.of("sources[0].description", "Vereinskasse", "sources[0].amount", "100"),
                        List.of("requested", "800", "holder", group, "iban", "DE89 3704 0044 0532 0130 00"),
                        List.of(
                                "notStarted",
                                "true",
                                "noDoubleFunding",
                                "YES",
                                "dutyBenefitsChecked",
                                "YES",
                                "vatDeduction",
                                "NO"))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static String path(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }

    private static List<String> pages() {
        return List.of(
                "",
                "/prozess",
                "/antrag",
                "/vollstaendig",
                "/nachfordern",
                "/antwort",
                "/keine-antwort",
                "/befunde/neu",
                "/beratungsangebot",
                "/gespraech",
                "/gespraech-entfaellt",
                "/gremium",
                "/entscheidung",
                "/zweite-unterschrift",
                "/entscheidung/zuruecknehmen",
                "/bescheid",
                "/briefe/1.pdf",
                "/briefe/1/versand",
                "/aenderungen/neu",
                "/traeger",
                "/konto",
                "/konto/bestaetigen",
                "/fuehrungszeugnis",
                "/eingang",
                "/ruecknahme",
                "/ruecknahme/aufheben",
                "/befangenheit",
                "/nachweis",
                "/nachweis/erfassen",
                "/nachweis/rueckfrage",
                "/nachweis/anerkennung-aufheben",
                "/nachweis/frist",
                "/nachweis/anhoerung",
                "/nachweis/widerruf",
                "/rueckzahlung",
                "/dateien/" + UUID.randomUUID());
    }

    /** The same form, as it is sent again from the new session. */
    private static List<String> withTokenOf(TestBrowser browser, List<String> fields) {
        browser.open(LONG_FORM);
        var fresh = browser.fieldsOf("/schreibtisch/faelle/neu");
        var again = new ArrayList<>(fields);
        if (fresh.contains("_csrf")) {
            again.set(again.indexOf("_csrf") + 1, fresh.get(fresh.indexOf("_csrf") + 1));
        }
        return again;
    }
}
