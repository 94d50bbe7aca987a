package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.questions.FormPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A group's way on the real house: from the first question to its case, and what can go wrong on it. */
class ApplicantJourneyIT extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Applications applications;

    @Autowired
    private SavedForms savedForms;

    @Autowired
    private AskSponsor askSponsor;

    @Autowired
    private Funds funds;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    private ApplicantBrowser browser;
    private UUID person;
    private Round round;

    @SuppressWarnings("NullAway.Init")
    ApplicantJourneyIT() {}

    @AfterEach
    void closeWindows() {
        executor.shutdownNow();
    }

    @BeforeEach
    void openBrowser() {
        round = roundToApplyFor();
        var opens = HouseTime.startOf(round.opens()).plus(Duration.ofHours(12));
        if (clock.instant().isBefore(opens)) {
            clock.moveTo(opens);
        }
        browser = new ApplicantBrowser(context);
        person = browser.person();
    }

    /** The next to close: all tests share a clock that only moves forward. */
    private Round roundToApplyFor() {
        var today = HouseTime.today(clock);
        return funds.all().stream()
                .flatMap(fund -> funds.rounds(fund.code()).stream())
                .filter(r -> !r.isMissedBy(today))
                .min(Comparator.comparing(Round::closes))
                .orElseThrow();
    }

    /** The form that is shown again asks for it, without any script in the browser. */
    @Test
    void aGroupKeepsItsNameInItsOwnScriptAndAddsHowLettersWriteIt() throws Exception {
        var draft = beginDraft("1500");
        get(draft);
        assertThat(see(draft + "/gruppe", "schrift-leer").select("#groupLatin, #latin"))
                .isEmpty();
        var typed = GROUP.clone();
        typed[5] = "友谊协会";
        typed[7] = "王小明";

        var again = page(send(form(draft + "/gruppe", typed)), "schrift-gefragt");
        assertThat(again.select(".ft-errors a").eachAttr("href")).containsExactly("#groupLatin", "#latin");
        assertThat(again.select("#groupLatin-error").text()).contains("noch einmal in lateinischen Buchstaben");
        assertThat(again.select("#groupName").val()).isEqualTo("友谊协会");
        var both = Stream.concat(Stream.of(typed), Stream.of("groupLatin", "Youyi Xiehui", "latin", "Wang Xiaoming"))
                .toArray(String[]::new);
        assertThat(post(draft + "/gruppe", both)).isEqualTo(draft + "/vorhaben");
        post(draft + "/vorhaben", project());
        post(draft + "/menschen", PEOPLE);
        post(draft + "/kosten", COSTS);
        post(draft + "/konto", "holder", "", "iban", "");
        assertThat(see(draft + "/pruefen", "schrift-pruefen")
                        .select(".ft-keys dd")
                        .eachText())
                .contains("友谊协会", "Youyi Xiehui", "王小明", "Wang Xiaoming");

        var arrived = post(draft + "/absenden", "declared", "true");
        var answers = applications
                .require(new CaseNumber(arrived.replaceAll("^/meine/|/eingegangen$", "")))
                .answers();
        assertThat(answers.initiative().nameInFull()).isEqualTo("友谊协会 (Youyi Xiehui)");
        assertThat(answers.contact().nameInFull()).isEqualTo("王小明 (Wang Xiaoming)");
        assertThat(get(draft)).isEqualTo(arrived);
    }

    @Test
    void aSmallApplicationBecomesACaseOnce() throws Exception {
        var draft = beginDraft("1500");
        assertThat(get(draft)).isEqualTo(draft + "/gruppe");
        see(draft + "/gruppe", "journey-gruppe");
        assertThat(post(draft + "/gruppe", GROUP)).isEqualTo(draft + "/vorhaben");
        assertThat(post(draft + "/vorhaben", project())).isEqualTo(draft + "/menschen");
        assertThat(post(draft + "/menschen", PEOPLE)).isEqualTo(draft + "/kosten");
        assertThat(post(draft + "/kosten", COSTS)).isEqualTo(draft + "/konto");
        assertThat(see(draft + "/kosten", "journey-kosten")
                        .select(".ft-sum__total .ft-money")
                        .text())
                .isEqualTo("1.500,00 €");
        assertThat(post(draft + "/konto", "holder", "", "iban", "")).isEqualTo(draft + "/pruefen");
        var check = see(draft + "/pruefen", "journey-pruefen");
        assertThat(check.select(".ft-keys dd").eachText()).contains("Fest der hundert Stühle 🎉");
        assertThat(check.select(".ft-note--stop")).isEmpty();
        assertThat(check.select("main").text())
                .as("who stands for the money, before anything is sent")
                .containsPattern(
                        "behalten wir; den Rest geben wir zurück\\. Dafür steht .+; ein Träger kann das übernehmen");

        var undeclared = send(MockMvcRequestBuilders.post(draft + "/absenden"));
        assertThat(undeclared.getStatus()).isEqualTo(422);
        assertThat(page(undeclared, "journey-pruefen-fehler")
                        .select(".ft-errors a")
                        .eachAttr("href"))
                .containsExactly("#declared");
        var arrived = post(draft + "/absenden", "declared", "true");
        assertThat(arrived)
                .startsWith("/meine/" + funds.require(round.fund()).casePrefix() + "-")
                .endsWith("/eingegangen");

        assertThat(post(draft + "/absenden", "declared", "true")).isEqualTo(arrived);
        assertThat(get(draft)).isEqualTo(arrived);
        assertThat(post(draft + "/kosten", COSTS)).isEqualTo(arrived);
        var own = applications.ofApplicant(person);
        assertThat(own).hasSize(1);
        var application = own.get(0);
        assertThat(application.answers().amountRequested()).isEqualTo(Money.ofEuros(1500));
        assertThat(application.answers().plan().isBalanced()).isTrue();
        assertThat(savedForms.of(person, SavedForm.Kind.APPLICATION)).isEmpty();
        var caseNumber = application.caseNumber();
        assertThat(see(arrived, "journey-eingegangen").select(".ft-bignumber").text())
                .isEqualTo(caseNumber.value());
        assertThat(see("/meine", "journey-meine").select("main .ft-list a").text())
                .contains("Fest der hundert Stühle");
        assertThat(see("/meine/" + caseNumber, "journey-stand")
                        .select(".ft-stand h2")
                        .text())
                .contains("Wir prüfen");
        var copy = send(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/antrag.pdf"));
        assertThat(copy.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(copy.getContentAsByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void everythingTypedIsKeptEvenWhereItCannotBeRead() throws Exception {
        var draft = beginDraft("800");
        var bad = send(form(
                draft + "/kosten",
                "costs[0].description",
                "Saft 🧃",
                "costs[0].amount",
                "ca. 560",
                "costs[99].amount",
                "1",
                "class.module",
                "x",
                "otherMoney",
                "viel"));
        assertThat(bad.getStatus()).isEqualTo(422);
        var shown = page(bad, "journey-kosten-fehler");
        assertThat(shown.title()).startsWith("Fehler:");
        assertThat(shown.select("#costs-0-amount").val()).isEqualTo("ca. 560");
        assertThat(shown.select(".ft-errors a").eachAttr("href")).containsExactly("#costs-0-amount", "#otherMoney");

        var people = send(form(
                draft + "/menschen",
                "people",
                "35 Leute",
                "refugees",
                "10 bis 12 Kinder",
                "volunteers",
                "ca. 5 Eltern",
                "minorsInvolved",
                "NO"));
        assertThat(people.getStatus()).isEqualTo(422);
        var counted = page(people, "journey-menschen-gezaehlt");
        assertThat(counted.select(".ft-errors a").eachAttr("href"))
                .as("a word behind the number is no mistake")
                .containsExactly("#refugees");
        assertThat(counted.select("#refugees-error").text())
                .isEqualTo("Wie viele sind geflüchtet? Schreiben Sie eine ganze Zahl von 0 bis 999.999.");
        assertThat(counted.select("#people").val()).isEqualTo("35 Leute");

        assertThat(send(form(draft + "/vorhaben", "title", "W".repeat(300), "later", "true"))
                        .getStatus())
                .isEqualTo(422);

        assertThat(see(draft + "/kosten", "journey-kosten-wieder")
                        .select("#costs-0-amount")
                        .val())
                .isEqualTo("ca. 560");
        assertThat(see(draft + "/vorhaben", "journey-vorhaben-lang")
                        .select("#title")
                        .val())
                .hasSize(300);
        var check = send(form(draft + "/absenden", "declared", "true"));
        assertThat(check.getStatus()).isEqualTo(422);
        var all = page(check, "journey-fehlt");
        assertThat(all.select(".ft-errors a").eachAttr("href"))
                .contains(
                        draft + "/kosten?zurueck=pruefen&fehlt#costs-0-amount",
                        draft + "/vorhaben?zurueck=pruefen&fehlt#title",
                        draft + "/gruppe?zurueck=pruefen#applicantType");
        assertThat(all.select(".ft-errors a").eachText())
                .as("what cannot be read stands behind the name of its field and row")
                .anyMatch(said -> said.startsWith("„Kosten“, Zeile 1: "))
                .anyMatch(said -> said.startsWith("Wie viele sind geflüchtet? Schreiben Sie"));
        assertThat(all.select("table[aria-labelledby=kosten] tbody tr").text())
                .as("a line that cannot be read stands there as it was typed")
                .isEqualTo("Saft 🧃 ca. 560 können wir nicht lesen");
        assertThat(all.select(".ft-sum").text()).contains("viel können wir nicht lesen");
        assertThat(all.text()).contains("in den Summen noch nicht mitgezählt");
        assertThat(applications.ofApplicant(person)).isEmpty();
        assertThat(page(send(MockMvcRequestBuilders.get(draft + "/vorhaben?fehlt")), "journey-vorhaben-fehler")
                        .select(".ft-errors li"))
                .hasSizeGreaterThanOrEqualTo(3);

        assertThat(page(
                                send(form(draft + "/gruppe", "name", "N".repeat(300), "town", "O".repeat(300))),
                                "journey-zu-lang")
                        .select(".ft-errors")
                        .text())
                .contains("Ihr Name: bitte höchstens 200 Zeichen", "Ort: bitte höchstens 200 Zeichen");
        var letterToNowhere = send(form(draft + "/gruppe", "preferredChannel", "LETTER"));
        assertThat(letterToNowhere.getStatus()).isEqualTo(422);
        assertThat(page(letterToNowhere, "journey-brief-ohne-anschrift")
                        .select(".ft-errors a[href=#street]")
                        .text())
                .contains("auch die einer anderen Person");
    }

    /** One window sends the application while another one, that saw the draft a moment ago, still saves a page. */
    @Test
    void aPageSavedWhileTheApplicationIsSentBeginsNoNewDraft() throws Exception {
        var draft = beginDraft("1500");
        post(draft + "/gruppe", GROUP);
        post(draft + "/vorhaben", project());
        post(draft + "/menschen", PEOPLE);
        post(draft + "/kosten", COSTS);
        var saving = new CompletableFuture<String>();
        transaction.executeWithoutResult(status -> {
            try {
                post(draft + "/absenden", "declared", "true");
                executor.execute(() -> {
                    try {
                        saving.complete(post(draft + "/menschen", PEOPLE));
                    } catch (Exception | AssertionError e) {
                        saving.completeExceptionally(e);
                    }
                });
                awaitOneThatWaits();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(saving.get(30, TimeUnit.SECONDS)).startsWith("/meine/").endsWith("/eingegangen");
        assertThat(savedForms.of(person, SavedForm.Kind.APPLICATION)).isEmpty();
        see("/meine", "journey-meine-danach");
    }

    /** Until the other window stands at the lock on the draft. */
    private void awaitOneThatWaits() {
        await("somebody who waits for the draft")
                .atMost(Duration.ofSeconds(10))
                .until(() -> sql.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    @Test
    void aDraftThatCannotBeReadHidesNoOther() throws Exception {
        beginDraft("800");
        savedForms.keep(
                person,
                SavedForm.Kind.APPLICATION,
                UUID.randomUUID().toString(),
                values -> Map.of("menschen.people", List.of("30")));

        assertThat(see("/meine", "journey-meine-rest").select("main .ft-list li"))
                .hasSize(1);
    }

    @Test
    void twoWindowsLoseNothing() throws Exception {
        var draft = beginDraft("800");
        post(draft + "/menschen", shownAs(0, replaced(PEOPLE, "people", "130")));
        assertThat(post(draft + "/menschen", shownAs(0, replaced(PEOPLE, "people", "140"))))
                .isEqualTo(draft + "/menschen");

        var page = see(draft + "/menschen", "journey-zwei-fenster");
        assertThat(page.select("#people").val()).isEqualTo("140");
        assertThat(page.select(".ft-note:has(details)").text())
                .contains("In den Feldern steht, was Sie gerade geschrieben haben", "Das war vorher gespeichert");
        assertThat(page.select("details li:contains(130) strong").text())
                .isEqualTo(page.select("label[for=people]").text());
        assertThat(post(draft + "/menschen", "otherWindow", "true", "people", "140"))
                .isEqualTo(draft + "/menschen");

        assertThat(see(draft + "/menschen", "journey-zwei-fenster-2")
                        .select("#people")
                        .val())
                .isEqualTo("130");
    }

    @Test
    void noPageThatIsOpenedTheFirstTimeSpeaksOfTwoWindows() throws Exception {
        var draft = beginDraft("800");
        for (var page : FormPage.MICRO) {
            assertThat(see(draft + "/" + page.path(), "journey-erstes-mal-" + page.path())
                            .select(".ft-note:has(details)"))
                    .as(page.path())
                    .isEmpty();
        }
    }

    @Test
    void strangersFindNothing() throws Exception {
        var caseNumber = submitted();
        var draft = beginDraft("800");
        browser = new ApplicantBrowser(context);

        for (var address : new String[] {
            draft,
            draft + "/gruppe",
            draft + "/pruefen",
            "/meine/" + caseNumber,
            "/meine/" + caseNumber + "/eingegangen",
            "/meine/" + caseNumber + "/aendern",
            "/meine/" + caseNumber + "/antrag.pdf",
            "/meine/" + caseNumber + "/nachweis",
            "/meine/" + caseNumber + "/aenderung",
            "/meine/" + caseNumber + "/zurueckziehen"
        }) {
            assertThat(send(MockMvcRequestBuilders.get(address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(send(form("/meine/" + caseNumber + "/zurueckziehen")).getStatus())
                .isEqualTo(404);
        assertThat(send(form(draft + "/gruppe", GROUP)).getStatus()).isEqualTo(404);
        assertThat(send(MockMvcRequestBuilders.get(draft + "/gruppe")).getContentAsString())
                .as("of what is gone the same is said to everybody, and what can be done")
                .contains("Diesen Entwurf gibt es nicht mehr", "sechs Monate", "beginnen Sie auf der Startseite");
        assertThat(send(MockMvcRequestBuilders.get("/meine/Unsinn")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void answersAreCorrectedUntilTheCheckAndWithdrawn() throws Exception {
        var caseNumber = submitted();
        var base = "/meine/" + caseNumber + "/aendern";
        see(base, "journey-aendern");
        assertThat(post(base + "/vorhaben", replaced(project(), "title", "Fest der zwölf Stühle")))
                .isEqualTo(base);
        assertThat(applications.require(caseNumber).answers().project().title()).startsWith("Fest der hundert");
        assertThat(see(base, "journey-aendern-geaendert")
                        .select(".ft-note--info")
                        .text())
                .contains("Vorhaben beschreiben");

        assertThat(post(base, "text", "")).isEqualTo("/meine/" + caseNumber + "?gesendet");
        var corrected = applications.require(caseNumber).answers();
        assertThat(corrected.project().title()).isEqualTo("Fest der zwölf Stühle");
        assertThat(corrected.plan().totalCosts()).isEqualTo(Money.ofEuros(1750));
        see("/meine/" + caseNumber + "/zurueckziehen", "journey-zurueckziehen");
        post("/meine/" + caseNumber + "/zurueckziehen");
        assertThat(see("/meine/" + caseNumber, "journey-stand-zurueckgezogen")
                        .select(".ft-stand h2")
                        .text())
                .isEqualTo("Sie haben den Antrag zurückgezogen.");
        assertThat(post("/meine/" + caseNumber + "/zurueckziehen")).endsWith("?zurueckgezogen");
    }

    @Test
    void aSponsorLooksWithoutUsingTheLinkAndAnswersOnce() throws Exception {
        var caseNumber = submitted(
                "sponsorName",
                "Kirchengemeinde Nord",
                "sponsorContact",
                "Pfarrerin Öz",
                "sponsorEmail",
                "nord@example.org");
        var link = "/traeger/" + askSponsor.ask(caseNumber);
        see(link, "journey-traeger");
        assertThat(see(link, "journey-traeger").select("main").text())
                .contains("1.500,00")
                .doesNotContain("Marktplatz 1");

        var wrong = send(form(link, "answer", "YES", "holder", "Kirche", "iban", "DE30910300309753197531"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        page(wrong, "journey-traeger-fehler");
        assertThat(applications.require(caseNumber).sponsorState()).isEqualTo(SponsorState.ASKED);
        assertThat(post(
                        link,
                        "answer",
                        "YES",
                        "holder",
                        "Kirchengemeinde Nord",
                        "iban",
                        "DE30910300309753197531",
                        "declared",
                        "true"))
                .isEqualTo(link);

        assertThat(applications.require(caseNumber).sponsorState()).isEqualTo(SponsorState.CONSENTED);
        assertThat(see(link, "journey-traeger-danke").select("main").text()).contains("zugestimmt");
        assertThat(send(form(link, "answer", "NO", "declared", "true")).getStatus())
                .isEqualTo(200);
        assertThat(applications.require(caseNumber).sponsorState()).isEqualTo(SponsorState.CONSENTED);
        assertThat(send(MockMvcRequestBuilders.get("/traeger/erfunden")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatASponsorTypesIsKeptBehindItsLinkUntilItAnswers() throws Exception {
        var caseNumber = submitted("sponsorName", "Kirchengemeinde Nord", "sponsorContact", "Pfarrerin Öz");
        var token = askSponsor.ask(caseNumber);
        var link = "/traeger/" + token;

        var wrong = send(form(link, "answer", "YES", "holder", "Kirche", "reason", "Gern.", "declared", "true"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(send(form(link, "answer", "YES", "holder", "Kirchengemeinde Nord", "iban", "DE30", "later", "true"))
                        .getRedirectedUrl())
                .isEqualTo(link + "#gespeichert");

        var again = see(link, "journey-traeger-gespeichert");
        assertThat(again.select("input[name=answer][value=YES]").hasAttr("checked"))
                .isTrue();
        assertThat(again.select("#holder").val()).isEqualTo("Kirchengemeinde Nord");
        assertThat(again.select("#iban").val()).isEqualTo("DE30");
        assertThat(again.select("#declared").hasAttr("checked")).isFalse();
        assertThat(again.select(".ft-saved").text()).contains("Gespeichert");
        assertThat(applications.require(caseNumber).sponsorState()).isEqualTo(SponsorState.ASKED);
        assertThat(see("/traeger/" + askSponsor.ask(caseNumber), "journey-traeger-anderer-link")
                        .select("#holder")
                        .val())
                .isEmpty();

        post(
                link,
                "answer",
                "YES",
                "holder",
                "Kirchengemeinde Nord",
                "iban",
                "DE30910300309753197531",
                "declared",
                "true");
        assertThat(applications.require(caseNumber).sponsorState()).isEqualTo(SponsorState.CONSENTED);
        assertThat(sql.sql("select count(*) from foerdertopf.saved_form where kind = 'SPONSOR' and reference = ?")
                        .param(caseNumber.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLargerSumAsksMoreAndKeepsWhatWasSaid() throws Exception {
        var draft = beginDraft("900");
        post(draft + "/gruppe", GROUP);
        assertThat(post(
                        draft + "/kosten",
                        "costs[0].description",
                        "Bühne",
                        "costs[0].amount",
                        "6400",
                        "otherMoney",
                        "100"))
                .isEqualTo(draft + "?mehr");
        var tasks = see(draft, "journey-aufgaben");
        assertThat(tasks.select(".ft-tag").eachText()).contains("Fertig", "Noch nicht begonnen", "Freiwillig");
        var plan = see(draft + "/kosten", "journey-plan");
        assertThat(plan.select("#costs-0-amount").val()).isEqualTo("6400");
        assertThat(plan.select("#sources-0-amount").val()).isEqualTo("100");

        post(
                draft + "/kosten",
                "costs[0].description",
                "Bühne",
                "costs[0].amount",
                "6400",
                "sources[0].kind",
                "OWN",
                "sources[0].description",
                "Kasse",
                "sources[0].amount",
                "100",
                "requested",
                "6000");
        assertThat(see(draft + "/kosten", "journey-plan-luecke").select("aside").text())
                .contains("300,00", "Dafür fehlt noch Geld", "mehr, als der Fonds geben kann");
        see(draft + "/organisation", "journey-organisation");
        see(draft + "/ziele", "journey-ziele");
        see(draft + "/erklaerungen", "journey-erklaerungen");
        var kinds = see(draft + "/anlagen", "journey-anlagen").select("#attachmentKind option");
        assertThat(kinds.get(0).val()).as("nobody said yet what it is").isEmpty();
        assertThat(kinds.select("[selected]").eachAttr("value")).allMatch(String::isEmpty);
        var picture = new MockMultipartFile("files", "../../angebot.jpg", "text/html", jpeg());
        var upload = send(MockMvcRequestBuilders.multipart(draft + "/anlagen")
                .file(picture)
                .param("attachmentKind", "QUOTE")
                .param("add", "true"));
        assertThat(upload.getStatus()).isEqualTo(302);
        var heic = send(MockMvcRequestBuilders.multipart(draft + "/anlagen")
                .file(new MockMultipartFile(
                        "files", "a.jpg", "image/jpeg", "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(heic.getStatus()).isEqualTo(422);
        var attachments = page(heic, "journey-anlagen-fehler");
        assertThat(attachments.select(".ft-files li").text())
                .contains("angebot.jpg")
                .doesNotContain("..");
        see(draft + "/pruefen", "journey-pruefen-gross");
    }

    @Test
    void whoDoesNotSayWhetherItHasBegunIsAskedAndNeverReadAsHavingBegun() throws Exception {
        var draft = beginDraft("800");
        var answer = send(form(draft + "/vorhaben", replaced(project(), "notStarted", "")));
        assertThat(answer.getStatus()).isEqualTo(422);
        var unsaid = page(answer, "journey-begonnen-offen");
        assertThat(unsaid.select(".ft-errors").text()).contains("ob Sie schon angefangen haben");
        assertThat(see(draft + "/vorhaben", "journey-begonnen-hinweis")
                        .select("aside")
                        .text())
                .doesNotContain("schon angefangen");

        post(draft + "/vorhaben", replaced(project(), "notStarted", "false"));

        assertThat(see(draft + "/vorhaben", "journey-begonnen").select("main").text())
                .contains("Sie haben schon angefangen.", "wann und womit");
    }

    /** The short form as well: the fund pays for nothing that was ordered before its decision. */
    @Test
    void whoPlansToBeginBeforeTheDecisionIsToldInTime() throws Exception {
        var draft = beginDraft("800");
        assertThat(see(draft + "/vorhaben", "journey-zu-frueh-frage")
                        .select("main")
                        .text())
                .contains("Warten Sie damit bitte, bis Sie unseren Bescheid haben.");
        var early = round.decisionDay().minusDays(1);
        var typed = replaced(project(), "from.month", Integer.toString(early.getMonthValue()));
        typed = replaced(typed, "from.year", Integer.toString(early.getYear()));

        post(draft + "/vorhaben", replaced(typed, "from.day", Integer.toString(early.getDayOfMonth())));

        assertThat(see(draft + "/vorhaben", "journey-zu-frueh").select("main").text())
                .contains("Fangen Sie bitte erst an, wenn Sie unseren Bescheid haben.");
    }

    @Test
    void anApplicationThatIsTakenOverCountsThePartsThatAreFilled() throws Exception {
        var fixture = ApplicationFixture.anApplication().requesting(Money.ofEuros(4_000));
        var caseNumber = new CaseOnItsWay(context)
                .submittedBy(person, round.fund().equals(ApplicationFixture.MANNHEIM) ? fixture.inMannheim() : fixture);
        var draft = post(see("/meine/" + caseNumber + "/noch-einmal", "journey-noch-einmal-lang")
                .select("form[action*=noch-einmal]")
                .attr("action"));

        var tasks = see(draft, "journey-noch-einmal-aufgaben");

        assertThat(tasks.select("main").text()).doesNotContain("Sie haben 0 von");
        assertThat(tasks.select("li:has(a[href$=/gruppe]) .ft-tag").text()).isEqualTo("Fertig");
        assertThat(tasks.select("li:has(a[href$=/vorhaben]) .ft-tag").text())
                .as("the days are new")
                .isNotEqualTo("Fertig");
        assertThat(tasks.select("li:has(a[href$=/erklaerungen]) .ft-tag").text())
                .as("what was declared once is declared anew")
                .isEqualTo("Noch nicht begonnen");
    }

    @Test
    void oneMoreTimeTakesOverTheAnswersOnce() throws Exception {
        var caseNumber = submitted();
        var page = see("/meine/" + caseNumber + "/noch-einmal", "journey-noch-einmal");
        var action = page.select("form[action*=noch-einmal]").attr("action");

        var first = post(action);
        assertThat(post(action)).isEqualTo(first);

        var draft = savedForms.of(person, SavedForm.Kind.APPLICATION);
        assertThat(draft).hasSize(1);
        assertThat(draft.get(0).value("~followUpOf")).isEqualTo(caseNumber.value());
        assertThat(draft.get(0).value("vorhaben.title")).startsWith("Fest der hundert");
        assertThat(draft.get(0).value("vorhaben.from.day")).isEmpty();
    }

    @Test
    void startAndCounsellingNeedNobodySignedIn() throws Exception {
        assertThat(see("/", "journey-start").select("article h3").eachText())
                .contains(funds.require(round.fund()).shortName());
        assertThat(see("/beratung?fonds=" + round.fund(), "journey-beratung").select("a[href^=tel:]"))
                .isNotEmpty();
        assertThat(send(form("/antrag/neu/" + round.fund(), "amount", "viel")).getStatus())
                .isEqualTo(422);
        assertThat(send(MockMvcRequestBuilders.get("/antrag/neu/gibt-es-nicht")).getStatus())
                .isEqualTo(404);
    }

    private static final String[] GROUP = {
        "applicantType", "REGISTERED_ASSOCIATION",
        "charitable", "YES",
        "groupName", "Kulturscheune Blumenthal Nord e. V.",
        "name", "Heiko Brüggemannsen",
        "street", "Marktplatz 1",
        "postcode", "28779",
        "town", "Bremen",
        "phone", "+49 171 3920022",
        "email", "kulturscheune@example.org",
        "preferredChannel", "EMAIL"
    };

    private String[] project() {
        return new String[] {
            "title", "Fest der hundert Stühle 🎉",
            "description", "Jeder bringt seinen Stuhl mit.\r\nEs gibt Musik.",
            "place", "Marktplatz",
            "from.day", "6",
            "from.month", "September",
            "from.year", round.fiscalYear().toString(),
            "to.day", "6",
            "to.month", "9",
            "to.year", round.fiscalYear().toString().substring(2),
            "notStarted", "true"
        };
    }

    private static final String[] PEOPLE = {
        "people", "300", "refugees", "90", "volunteers", "45", "minorsInvolved", "NO"
    };

    private static final String[] COSTS = {
        "costs[0].description", "Miete Bühne und Anlage",
        "costs[0].category", "EQUIPMENT",
        "costs[0].amount", "620 €",
        "costs[1].description", "Zutaten für acht Küchen",
        "costs[1].category", "FOOD",
        "costs[1].amount", "1.130,00",
        "otherMoney", "250",
        "otherMoneyFrom", "Scheunenkasse"
    };

    private CaseNumber submitted(String... more) throws Exception {
        var draft = beginDraft("1500");
        var group = new java.util.ArrayList<>(java.util.List.of(GROUP));
        group.addAll(java.util.List.of(more));
        post(draft + "/gruppe", group.toArray(String[]::new));
        post(draft + "/vorhaben", project());
        post(draft + "/menschen", PEOPLE);
        post(draft + "/kosten", COSTS);
        var arrived = post(draft + "/absenden", "declared", "true");
        return new CaseNumber(arrived.split("/", -1)[2]);
    }

    private String beginDraft(String amount) throws Exception {
        var id = UUID.randomUUID().toString();
        var begun = post("/antrag/neu/" + round.fund(), "amount", amount, "draft", id, "round", round.label());
        assertThat(begun).isEqualTo("/antrag/" + id);
        assertThat(post("/antrag/neu/" + round.fund(), "amount", amount, "draft", id))
                .isEqualTo(begun);
        return begun;
    }

    private static String[] replaced(String[] fields, String name, String value) {
        var changed = fields.clone();
        for (var i = 0; i < changed.length; i += 2) {
            if (changed[i].equals(name)) {
                changed[i + 1] = value;
            }
        }
        return changed;
    }

    /** The page as a window sends it that was opened when the page had been saved so many times. */
    private static String[] shownAs(int revision, String[] fields) {
        return Stream.concat(Stream.of(fields), Stream.of("stand", Integer.toString(revision)))
                .toArray(String[]::new);
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private Document see(String address, String name) throws Exception {
        return browser.see(address, name);
    }

    private static Document page(MockHttpServletResponse response, String name) throws IOException {
        return ApplicantBrowser.page(response, name);
    }

    private String get(String address) throws Exception {
        return browser.get(address);
    }

    private String post(String address, String... fields) throws Exception {
        return browser.post(address, fields);
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(String address, String... fields) {
        return ApplicantBrowser.form(address, fields);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.send(request);
    }
}
