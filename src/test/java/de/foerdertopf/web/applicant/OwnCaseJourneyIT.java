package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static de.foerdertopf.application.ApplicationFixture.anIbanOutsideSepa;
import static de.foerdertopf.web.applicant.ApplicantBrowser.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.AskBackProof;
import de.foerdertopf.proofofuse.ClaimDays;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.HearingAnswer;
import de.foerdertopf.proofofuse.OverdueProof;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RemindProof;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.TrailStep;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A group with a case of its own, on the real house: what it sees in every stage, and all that it can do there. */
class OwnCaseJourneyIT extends IntegrationTest {

    private static final String WRONG_IBAN = "DE00 1203 0000 0000 2020 51";
    private static final String IBAN = "DE30910300309753197531";
    private static final String FAR_IBAN = "TR33 0006 1005 1978 6457 8413 26";
    private static final String WE = "Wir. Sie müssen nichts tun.";
    private static final String YOU = "Sie";
    private static final FiscalSponsor SPONSOR = new FiscalSponsor(
            "Diakonie Blumenthal e. V.",
            "Petra Cordes",
            "diakonie@example.org",
            new Address("Lange Straße 1", "28779", "Bremen"));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Applications applications;

    @Autowired
    private SavedForms savedForms;

    @Autowired
    private PayeeAccounts accounts;

    @Autowired
    private ProofsOfUse proofs;

    @Autowired
    private Funds funds;

    private CaseOnItsWay cases;
    private ApplicantBrowser browser;

    @SuppressWarnings("NullAway.Init")
    OwnCaseJourneyIT() {}

    @BeforeEach
    void openBrowser() {
        cases = new CaseOnItsWay(context);
        browser = new ApplicantBrowser(context);
    }

    @Test
    void theStatusSaysInEveryStageWhereTheCaseIsAndWhoActsByWhen() throws Exception {
        var caseNumber = submitted(anApplication().period(today().plusDays(60), today().plusDays(61)));
        var application = applications.require(caseNumber);
        // a day that has passed is promised to nobody: tests before this one may have moved the clock beyond the last
        // round
        var day = funds.round(application.fund(), application.round()).decisionDay();
        var decisionDay = day.isBefore(today()) ? null : day;
        stand(
                caseNumber,
                "eigen-eingegangen",
                "Ihr Antrag ist da. Wir prüfen, ob alles vollständig ist.",
                WE,
                decisionDay);

        var replyUntil = request(caseNumber, Section.PROJECT);
        assertThat(stand(caseNumber, "eigen-gefragt", "Wir brauchen noch etwas von Ihnen.", YOU, replyUntil)
                        .text())
                .contains("Wo genau findet es statt?", "Angaben ergänzen");
        browser.post("/meine/" + caseNumber + "/aendern", "text", "Auf dem Marktplatz.");
        cases.jobs();

        cases.bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, cases.officer()));
        stand(caseNumber, "eigen-entscheidung", "Ihr Antrag ist vollständig. Wir entscheiden jetzt.", WE, decisionDay);
        cases.approve(caseNumber);
        stand(caseNumber, "eigen-entschieden", "Wir haben entschieden und schreiben Ihnen gerade.", WE, null);
        cases.sent(caseNumber);
        assertThat(stand(
                                caseNumber,
                                "eigen-bescheid",
                                "Wir haben zugesagt und überweisen das Geld.",
                                WE,
                                today().plusDays(21))
                        .select("#post ~ ul a")
                        .eachText())
                .containsExactly(
                        "Eingangsbestätigung",
                        "Lesehilfe in einfacher Sprache",
                        "Unsere Fragen an Sie",
                        "Lesehilfe in einfacher Sprache",
                        "Bescheid: Zusage",
                        "Lesehilfe in einfacher Sprache");
        pay(caseNumber);
        var due = proofOf(caseNumber).dueOn();
        assertThat(stand(
                                caseNumber,
                                "eigen-laeuft",
                                "Das Geld ist überwiesen. Viel Freude mit Ihrem Vorhaben!",
                                YOU,
                                due)
                        .select(".ft-facts")
                        .text())
                .contains("Überwiesen 300,00 €", "Bewilligt 300,00 €");

        handIn(caseNumber, "300");
        stand(caseNumber, "eigen-nachgewiesen", "Ihr Nachweis ist da. Wir prüfen ihn.", WE, null);
        var answerUntil = askBack(caseNumber);
        assertThat(stand(caseNumber, "eigen-nachgefragt", "Wir haben eine Frage zu Ihrem Nachweis.", YOU, answerUntil)
                        .text())
                .contains("Was haben die Lose gekostet?");
        handIn(caseNumber, "300");
        accept(caseNumber);
        stand(caseNumber, "eigen-erledigt", "Alles ist erledigt. Danke für Ihre Arbeit!", "Niemand mehr", null);
    }

    /** Nobody decides while the group may still answer: a day before that is promised to nobody. */
    @Test
    void theDayOfADecisionThatWaitsForAnAnswerIsNotKnown() {
        var caseNumber = submitted(anApplication().period(today().plusDays(60), today().plusDays(61)));
        var application = applications.require(caseNumber);
        var decisionDay = funds.round(application.fund(), application.round()).decisionDay();
        var until = decisionDay.isBefore(today().plusDays(1)) ? today().plusDays(1) : decisionDay;

        cases.bean(RequestInformation.class)
                .request(new RequestInformation.Command(
                        caseNumber, Set.of(Section.PROJECT), until, "Wo genau?", cases.officer()));
        cases.jobs();

        assertThat(cases.bean(CaseStatus.class).page(application).trail())
                .filteredOn(step -> step.what().equals("Entscheidung"))
                .singleElement()
                .extracting(TrailStep::datetime)
                .isNull();
    }

    @Test
    void whatIsLeftIsAskedBack() throws Exception {
        var caseNumber = paid(anApplication().period(today().minusDays(12), today().minusDays(10)));
        stand(
                caseNumber,
                "eigen-nachweis-fehlt",
                "Ihr Vorhaben ist geschafft. Es fehlt nur noch der Nachweis.",
                YOU,
                proofOf(caseNumber).dueOn());

        handIn(caseNumber, "250");
        accept(caseNumber);

        var slip = browser.see("/meine/" + caseNumber, "eigen-zahlen").select("section[aria-labelledby=zahlen]");
        assertThat(slip.text()).contains("IBAN DE", "Kassenzeichen " + caseNumber, "GiroCode");
        assertThat(slip.select("img").attr("src")).startsWith("data:image/png");
        assertThat(stand(
                                caseNumber,
                                "eigen-uebrig",
                                "Ihr Nachweis ist geprüft. Es ist Geld übrig.",
                                YOU,
                                cases.bean(ClaimDays.class)
                                        .ifClaimedToday(caseNumber)
                                        .day())
                        .text())
                .contains("Bitte zahlen Sie", "zurück an", "IBAN DE", "Das Kassenzeichen ist: " + caseNumber);
    }

    @Test
    void aRefusalAndAWithdrawalAreTheEnd() throws Exception {
        var refused = submitted(anApplication());
        cases.decide(refused, Outcome.REJECTED, Money.ZERO, "Das Vorhaben passt nicht zum Ziel des Fonds.");
        stand(refused, "eigen-abgelehnt-noch-nicht", "Wir haben entschieden und schreiben Ihnen gerade.", WE, null);
        cases.sent(refused);
        stand(refused, "eigen-abgelehnt", "Wir können Ihr Vorhaben leider nicht fördern.", "Niemand mehr", null);

        var withdrawn = submitted(anApplication());
        browser.post("/meine/" + withdrawn + "/zurueckziehen");
        stand(withdrawn, "eigen-zurueckgezogen", "Sie haben den Antrag zurückgezogen.", "Niemand mehr", null);
        assertThat(browser.see("/meine", "eigen-liste").select("main .ft-tag").eachText())
                .containsExactlyInAnyOrder("Abgelehnt", "Zurückgezogen");
    }

    @Test
    void whoWantsToWithdrawAfterTheDecisionReadsWhatSheCanDoInstead() throws Exception {
        var caseNumber = submitted(anApplication());
        var address = "/meine/" + caseNumber + "/zurueckziehen";
        assertThat(browser.see(address, "eigen-zurueckziehen").select("form button"))
                .hasSize(1);
        cases.approve(caseNumber);

        assertTooLateToWithdraw(caseNumber, "Hat sich bei Ihnen etwas geändert?");
        cases.sent(caseNumber);
        assertTooLateToWithdraw(caseNumber, "Dann können Sie darauf verzichten.");
        pay(caseNumber);
        assertTooLateToWithdraw(caseNumber, "Dann können Sie darauf verzichten.");

        var refused = submitted(anApplication());
        cases.decide(refused, Outcome.REJECTED, Money.ZERO, "Das Vorhaben passt nicht zum Ziel des Fonds.");
        cases.sent(refused);
        assertTooLateToWithdraw(refused, "Haben Sie Fragen dazu?");
    }

    /** Neither by a kept address nor from a page that was opened before; the case stays as it was. */
    private void assertTooLateToWithdraw(CaseNumber caseNumber, String instead) throws Exception {
        var address = "/meine/" + caseNumber + "/zurueckziehen";
        var office = funds.require(applications.require(caseNumber).fund()).authority();
        assertThat(browser.see("/meine/" + caseNumber, "eigen-entschieden-wege").select("main a[href=" + address + "]"))
                .isEmpty();
        for (var page : List.of(
                browser.see(address, "eigen-zurueckziehen-zu-spaet"),
                browser.page(form(address), 409, "eigen-zurueckziehen-zu-spaet-gesendet"))) {
            assertThat(page.select("h1").text()).isEqualTo("Zurückziehen geht nicht mehr");
            assertThat(page.select("main").text())
                    .contains("Über Ihren Antrag ist schon entschieden.", instead, office.phone(), office.email())
                    .doesNotContain("Nehmen Sie zuerst die Entscheidung zurück");
            assertThat(page.select("main button")).isEmpty();
        }
        assertThat(applications.require(caseNumber).state()).isNotEqualTo(ApplicationState.WITHDRAWN);
    }

    /** The short form has no page for papers and for most declarations. */
    @Test
    void whatTheShortFormDoesNotAskCanBeAnsweredOnceItIsAskedFor() throws Exception {
        var papers = submitted(anApplication());
        request(papers, Section.ATTACHMENTS);
        var base = "/meine/" + papers + "/aendern";
        assertThat(browser.see(base, "eigen-anlagen-gefragt")
                        .select(".ft-keys__do a")
                        .eachAttr("href"))
                .containsExactly(base + "/anlagen");
        assertThat(browser.see(base + "/anlagen", "eigen-anlagen-nachreichen").select("input[type=file]"))
                .isNotEmpty();

        var declared = submitted(anApplication());
        request(declared, Section.DECLARATIONS);
        assertThat(browser.see("/meine/" + declared + "/aendern", "eigen-erklaerungen-gefragt")
                        .select(".ft-keys__do a")
                        .eachAttr("href"))
                .contains("/meine/" + declared + "/aendern/erklaerungen");
    }

    @Test
    void aReplyOpensOnlyWhatWasAskedForAndCountsOnce() throws Exception {
        var caseNumber = submitted(anApplication());
        request(caseNumber, Section.PROJECT);
        var base = "/meine/" + caseNumber + "/aendern";

        var page = browser.see(base, "eigen-antwort");
        assertThat(page.select("main").text()).contains("Wo genau findet es statt?");
        assertThat(page.select(".ft-keys__do a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith(base + "/vorhaben")
                        || href.startsWith(base + "/ziele")
                        || href.startsWith(base + "/menschen"));
        assertThat(browser.get(base + "/kosten")).isEqualTo("/meine/" + caseNumber + "?zu");
        assertThat(browser.post(base + "/konto", "holder", "Ich", "iban", IBAN))
                .isEqualTo("/meine/" + caseNumber + "?zu");

        var form = browser.see(base + "/vorhaben", "eigen-antwort-vorhaben");
        assertThat(form.select("#title").val()).isEqualTo("Fest der hundert Stühle");
        var wrong = browser.refused(form(base + "/vorhaben", project("", "Marktplatz")), "eigen-antwort-fehler");
        assertThat(wrong.select(".ft-errors a").eachAttr("href")).containsExactly("#title");
        browser.post(base + "/vorhaben", project("Fest der zwölf Stühle", "Alter Marktplatz"));
        assertThat(browser.post(base, "text", "Ein Entwurf", "later", "true")).isEqualTo("/meine?gespeichert");
        assertThat(browser.see(base, "eigen-antwort-wieder").select("#text").val())
                .isEqualTo("Ein Entwurf");

        assertThat(browser.post(base, "text", "Auf dem alten Marktplatz."))
                .isEqualTo("/meine/" + caseNumber + "?gesendet");
        assertThat(browser.post(base, "text", "Auf dem alten Marktplatz."))
                .isEqualTo("/meine/" + caseNumber + "?gesendet");

        var answers = applications.require(caseNumber).answers();
        assertThat(answers.project().title()).isEqualTo("Fest der zwölf Stühle");
        assertThat(answers.project().place()).isEqualTo("Alter Marktplatz");
        assertThat(answers.account()).isNotNull();
        assertThat(savedForms.of(browser.person(), SavedForm.Kind.CORRECTION)).isEmpty();
        assertThat(browser.get(base)).isEqualTo("/meine/" + caseNumber + "?zu");
    }

    @Test
    void aWrongIbanIsKeptAndWarnedOfAndCanBeMended() throws Exception {
        var caseNumber = submitted(anApplication().withoutAccount());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        stand(caseNumber, "eigen-konto-fehlt", "Wir haben zugesagt. Jetzt brauchen wir Ihr Konto.", YOU, null);
        var address = "/meine/" + caseNumber + "/konto";
        browser.see(address, "eigen-konto");

        var missing = browser.refused(form(address, "holder", "", "iban", WRONG_IBAN), "eigen-konto-fehler");
        assertThat(missing.select(".ft-errors a").eachAttr("href")).containsExactly("#holder");
        assertThat(missing.select("#iban").val()).isEqualTo(WRONG_IBAN);
        assertThat(browser.see(address, "eigen-konto-wieder").select("#iban").val())
                .isEqualTo(WRONG_IBAN);
        assertThat(accounts.find(caseNumber)).isEmpty();

        assertThat(browser.post(address, "holder", "Kulturscheune", "iban", WRONG_IBAN))
                .startsWith(address);
        assertThat(accounts.require(caseNumber).iban()).isEqualTo(new Iban(WRONG_IBAN));
        var warned = browser.see(address, "eigen-konto-tippfehler");
        assertThat(warned.select(".ft-note--warn").text())
                .contains("Die IBAN scheint einen Tippfehler zu haben.", "Wir haben sie so notiert.");
        assertThat(warned.select("#iban").val()).isEqualTo(WRONG_IBAN);
        assertThat(warned.select(".ft-errors")).isEmpty();
        browser.post(address, "holder", "Kulturscheune", "iban", WRONG_IBAN);
        assertThat(accounts.wasChanged(caseNumber)).isFalse();
        assertThat(stand(
                                caseNumber,
                                "eigen-konto-pruefen",
                                "Wir haben zugesagt. Jetzt brauchen wir Ihr Konto.",
                                YOU,
                                null)
                        .text())
                .contains("Die IBAN scheint einen Tippfehler zu haben.");

        assertThat(browser.post(address, "holder", "Kulturscheune", "iban", IBAN))
                .isEqualTo("/meine/" + caseNumber + "?konto");
        assertThat(browser.see("/meine/" + caseNumber, "eigen-konto-da")
                        .select("a[href$=/konto]")
                        .eachText())
                .as("one is known by now")
                .doesNotContain("Konto angeben");
        assertThat(accounts.require(caseNumber).iban().isValid()).isTrue();
        assertThat(savedForms.of(browser.person(), SavedForm.Kind.ACCOUNT)).isEmpty();
        assertThat(browser.get(address)).isEqualTo("/meine/" + caseNumber + "?zu");
    }

    @Test
    void anAccountThatCannotBePaidToIsToldAndAnotherOneIsTaken() throws Exception {
        var caseNumber = submitted(anApplication().accountOutsideSepa());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        cases.jobs();
        var address = "/meine/" + caseNumber + "/konto";

        assertThat(stand(caseNumber, "eigen-konto-fern", "Wir haben zugesagt. Jetzt brauchen wir Ihr Konto.", YOU, null)
                        .text())
                .contains("Auf das Konto, das wir kennen, können wir leider nicht überweisen.");
        assertThat(browser.see("/meine", "eigen-konto-fern-liste")
                        .select("main")
                        .text())
                .contains("Anderes Konto nötig");
        assertThat(browser.see(address, "eigen-konto-fern-seite")
                        .select(".ft-note--warn")
                        .text())
                .contains(
                        "Dieses Konto liegt in einem Land, in das wir nicht einfach überweisen können.",
                        accounts.require(caseNumber).iban().lastFour());
        assertThat(browser.post(address, "holder", "Kulturscheune", "iban", "UA21 3223 1300 0002 6007 2335 6600 1"))
                .isEqualTo(address + "#hinweise");
        assertThat(browser.see(address, "eigen-konto-fern-wieder")
                        .select("#hinweise")
                        .text())
                .contains("6001");

        assertThat(browser.post(address, "holder", "Kulturscheune", "iban", IBAN))
                .isEqualTo("/meine/" + caseNumber + "?konto");
        assertThat(accounts.require(caseNumber).iban()).isEqualTo(new Iban(IBAN));
        assertThat(browser.get(address)).isEqualTo("/meine/" + caseNumber + "?zu");
    }

    @Test
    void whereTheCashOfficePaysByListAnAccountFarAwayIsPaidToAndHintedAt() throws Exception {
        var caseNumber = submitted(anApplication().inMannheim().withoutAccount());
        var address = "/meine/" + caseNumber + "/konto";

        assertThat(browser.post(address, "holder", "Kulturscheune", "iban", FAR_IBAN))
                .isEqualTo("/meine/" + caseNumber + "?kontofern");
        assertThat(browser.see("/meine/" + caseNumber + "?kontofern", "eigen-konto-fern-liste-fonds")
                        .text())
                .contains("in das wir nicht einfach überweisen können");
        assertThat(browser.see(address, "eigen-konto-fern-hinweis")
                        .select("#hinweise")
                        .text())
                .contains("1326");
    }

    @Test
    void anotherAccountAskedForThatIsFarAwayIsHintedAt() throws Exception {
        var caseNumber = submitted(anApplication());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var address = "/meine/" + caseNumber + "/aenderung/konto";

        assertThat(browser.post(address, "holder", "Kulturscheune", "iban", FAR_IBAN))
                .isEqualTo("/meine/" + caseNumber + "?aenderungfern");
        assertThat(browser.see("/meine/" + caseNumber + "?aenderungfern", "eigen-aenderung-fern")
                        .text())
                .contains("Wir haben Ihre Bitte bekommen.", "in das wir nicht einfach überweisen können");
    }

    @Test
    void aReturnedPaymentAsksForAnotherAccount() throws Exception {
        var caseNumber = submitted(anApplication());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var payment = pay(caseNumber);
        cases.bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, today(), "AC04", cases.officer()));
        cases.jobs();

        stand(
                caseNumber,
                "eigen-zurueckgekommen",
                "Die Bank hat unser Geld zurückgeschickt. Bitte prüfen Sie Ihr Konto.",
                YOU,
                null);
        assertThat(browser.see("/meine/" + caseNumber, "eigen-zurueckgekommen-weg")
                        .select(".ft-trail li:contains(Geld) time"))
                .isEmpty();

        browser.post("/meine/" + caseNumber + "/konto", "holder", "Kulturscheune", "iban", IBAN);
        assertThat(accounts.require(caseNumber).iban()).isEqualTo(new Iban(IBAN));
        stand(
                caseNumber,
                "eigen-zurueckgekommen-neu",
                "Wir haben zugesagt und überweisen das Geld.",
                WE,
                today().plusDays(21));
    }

    @Test
    void aChangeIsAskedForAndAnsweredOnThePage() throws Exception {
        var caseNumber = submitted(anApplication());
        assertThat(browser.get("/meine/" + caseNumber + "/aenderung")).isEqualTo("/meine/" + caseNumber + "?zu");
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var base = "/meine/" + caseNumber + "/aenderung";
        browser.see(base, "eigen-aenderung");
        browser.see(base + "/kosten", "eigen-aenderung-kosten");
        browser.see(base + "/konto", "eigen-aenderung-konto");
        browser.see(base + "/zeitraum", "eigen-aenderung-zeitraum");

        var wrong = browser.refused(
                form(
                        base + "/zeitraum",
                        "description",
                        "Regen",
                        "newEnd.day",
                        "31",
                        "newEnd.month",
                        "Februar",
                        "newEnd.year",
                        "25"),
                "eigen-aenderung-fehler");
        assertThat(wrong.select(".ft-errors a").eachAttr("href")).containsExactly("#newEnd");
        assertThat(browser.see(base + "/zeitraum", "eigen-aenderung-wieder")
                        .select("#newEnd-month")
                        .val())
                .isEqualTo("Februar");
        var end = applications
                .require(caseNumber)
                .answers()
                .project()
                .period()
                .to()
                .plusDays(20);
        String[] later = {
            "description", "Regen",
            "newEnd.day", Integer.toString(end.getDayOfMonth()),
            "newEnd.month", Integer.toString(end.getMonthValue()),
            "newEnd.year", Integer.toString(end.getYear())
        };
        assertThat(browser.post(base + "/zeitraum", later)).isEqualTo("/meine/" + caseNumber + "?aenderung");
        browser.post(base + "/zeitraum", later);
        assertThat(browser.post(base + "/konto", "holder", "Kulturscheune", "iban", WRONG_IBAN))
                .isEqualTo("/meine/" + caseNumber + "?aenderungiban");

        var asked = cases.bean(ChangeRequests.class).of(caseNumber);
        assertThat(asked)
                .extracting(change -> change.kind())
                .containsExactlyInAnyOrder(ChangeKind.PERIOD, ChangeKind.BANK_ACCOUNT);
        assertThat(browser.see("/meine/" + caseNumber + "?aenderungiban", "eigen-aenderung-iban")
                        .select("[role=status]")
                        .text())
                .contains("Tippfehler");
        var period = asked.stream()
                .filter(change -> change.kind() == ChangeKind.PERIOD)
                .findFirst()
                .orElseThrow();
        cases.bean(AnswerChange.class).answer(new AnswerChange.Command(period.id(), true, "", cases.officer()));
        var answered = browser.see(base, "eigen-aenderung-beantwortet");
        assertThat(answered.select("main .ft-tag").eachText()).containsExactlyInAnyOrder("Ja", "Wir prüfen");
        assertThat(answered.select("main").text()).contains("Konto, endet auf 2051");
        assertThat(browser.see(base + "/zeitraum", "eigen-aenderung-neu").text().replace('\u00a0', ' '))
                .contains(GermanDates.inWords(end).replace('\u00a0', ' '));
    }

    /** Whoever asks for the same once more changed her mind: the desk answers one request, and the group sees which. */
    @Test
    void aSecondRequestOfOneKindReplacesTheFirst() throws Exception {
        var caseNumber = submitted(anApplication());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var base = "/meine/" + caseNumber + "/aenderung";
        assertThat(browser.see(base + "/kosten", "eigen-ersetzt-davor")
                        .select("main")
                        .text())
                .doesNotContain("gilt nur das Neue");
        browser.post(base + "/kosten", "description", "Handzettel statt Plakate.");

        assertThat(browser.see("/meine/" + caseNumber, "eigen-anfrage-laeuft")
                        .select(".ft-stand")
                        .text())
                .contains("Ihre Anfrage vom", "ist bei uns: Kosten.");
        assertThat(browser.see(base + "/kosten", "eigen-ersetzt").select("main").text())
                .contains("gilt nur das Neue");
        browser.post(base + "/kosten", "description", "Doch lieber ein Banner.");

        assertThat(browser.see(base, "eigen-ersetzt-danach")
                        .select("main .ft-tag")
                        .eachText())
                .containsExactlyInAnyOrder("Ersetzt", "Wir prüfen");
        // both were asked in one moment: only what they say tells them apart
        var asked = cases.bean(ChangeRequests.class).of(caseNumber).stream()
                .collect(Collectors.toMap(RequestedChange::description, Function.identity()));
        var replaced = Objects.requireNonNull(asked.get("Handzettel statt Plakate."));
        var open = Objects.requireNonNull(asked.get("Doch lieber ein Banner."));
        assertThat(asked.values()).hasSize(2);
        assertThat(open.accepted()).isNull();
        assertThat(replaced.accepted()).isNotNull();
        assertThatThrownBy(() -> cases.bean(AnswerChange.class)
                        .answer(new AnswerChange.Command(replaced.id(), true, "", cases.officer())))
                .hasMessageContaining("change.answered");

        cases.bean(AnswerChange.class)
                .answer(new AnswerChange.Command(
                        open.id(), true, "", "Plakate", "Ein Banner statt Plakaten", null, null, "", cases.officer()));
        assertThat(browser.see("/meine/" + caseNumber, "eigen-vereinbart")
                        .select("main")
                        .text())
                .contains("Vereinbart", "Ein Banner statt Plakaten")
                .doesNotContain("Ihre Anfrage vom");
    }

    /** Whoever reads little German chooses on the way, and reads what is there already, too. */
    @Test
    void lettersAreExplainedInTheLanguageThatAGroupChoosesLater() throws Exception {
        var caseNumber = submitted(anApplication());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var address = "/meine/" + caseNumber + "/sprache";
        assertThat(browser.see("/meine/" + caseNumber, "eigen-sprache-weg").select("a[href=" + address + "]"))
                .hasSize(1);
        var asked = browser.see(address, "eigen-sprache");
        assertThat(asked.select("label").eachText()).contains("Deutsch", "Українська", "العربية", "Türkçe");
        assertThat(asked.select("input[checked]").val()).isEqualTo("de");
        browser.refused(form(address, "language", "../xx"), "eigen-sprache-fehler");

        assertThat(browser.post(address, "language", "uk")).isEqualTo("/meine/" + caseNumber + "?sprache");

        assertThat(applications.require(caseNumber).language()).isEqualTo("uk");
        assertThat(browser.see("/meine/" + caseNumber + "?sprache", "eigen-sprache-da")
                        .select("a[href$=lesehilfe-uk.pdf]"))
                .as("of the letters that were there before")
                .isNotEmpty();
    }

    @Test
    void theProofIsSavedAsTypedAndHandedInOnce() throws Exception {
        var caseNumber = paid(anApplication());
        var address = "/meine/" + caseNumber + "/nachweis";
        var page = browser.see(address, "eigen-nachweis");
        assertThat(page.select("main").text()).contains("Sie brauchen keine Quittungen einzureichen");
        assertThat(page.select("label[for=files]").text()).contains("(freiwillig)");
        assertThat(page.select("#otherIncome")).isEmpty();

        assertThat(browser.taken(proof(address)
                        .file(picture("../../beleg.jpg"))
                        .param("report", "Es war schön 🎉")
                        .param("spent[0]", "ungefähr 200")
                        .param("later", "true")))
                .isEqualTo("/meine?gespeichert");
        var again = browser.see(address, "eigen-nachweis-wieder");
        assertThat(again.select("#report").val()).isEqualTo("Es war schön 🎉");
        assertThat(again.select("#spent-0").val()).isEqualTo("ungefähr 200");
        assertThat(again.select(".ft-files li").text()).contains("beleg.jpg").doesNotContain("..");

        var wrong = browser.refused(
                proof(address)
                        .file(new MockMultipartFile(
                                "files", "x.jpg", "image/jpeg", "<script>".getBytes(StandardCharsets.UTF_8)))
                        .param("report", "Es war schön 🎉")
                        .param("people", "viele")
                        .param("spent[0]", "-3")
                        .param("spent[1]", "ungefähr 200"),
                "eigen-nachweis-fehler");
        assertThat(wrong.select(".ft-errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#people", "#spent-0", "#spent-1", "#finished", "#declared", "#files");
        assertThat(wrong.select("#people-error").text())
                .isEqualTo("Wie viele Menschen? Schreiben Sie eine ganze Zahl von 0 bis 999.999.");
        assertThat(wrong.select(".ft-errors h2").text()).isEqualTo("2 Angaben fehlen, 4 stimmen nicht");
        assertThat(wrong.select(".ft-errors a[href=#spent-1]").text())
                .startsWith("„")
                .contains("“: ");
        assertThat(wrong.select("#spent-1").val()).isEqualTo("ungefähr 200");
        assertThat(wrong.select(".ft-files li")).hasSize(1);
        assertThat(proofOf(caseNumber).state()).isEqualTo(ProofState.AWAITED);

        assertThat(browser.taken(proof(address)
                        .param("spent[0]", "230")
                        .param("spent[1]", "100,00")
                        .param("compute", "true")))
                .isEqualTo(address + "#summe");
        assertThat(browser.see(address, "eigen-nachweis-summe")
                        .select("#summe span")
                        .eachText())
                .contains("Ausgegeben", "330,00 €");
        assertThat(browser.taken(proof(address).param("report", "Es wurde ge").param("help", "true")))
                .startsWith("/beratung?");
        assertThat(browser.see(address, "eigen-nachweis-hilfe")
                        .select("textarea[name=report]")
                        .text())
                .as("whoever asks for help in the middle finds again what she wrote")
                .isEqualTo("Es wurde ge");

        handIn(caseNumber, "300");
        assertThat(browser.taken(proof(address).param("report", "Noch einmal")))
                .isEqualTo("/meine/" + caseNumber + "?nachweis");
        var handedIn = proofOf(caseNumber);
        assertThat(handedIn.state()).isEqualTo(ProofState.SUBMITTED);
        assertThat(Objects.requireNonNull(handedIn.report()).narrative()).startsWith("Es kamen");
        assertThat(cases.bean(ProofFiles.class).of(caseNumber)).hasSize(1);
        assertThat(savedForms.of(browser.person(), SavedForm.Kind.PROOF)).isEmpty();

        askBack(caseNumber);
        var asked = browser.see(address, "eigen-nachweis-rueckfrage");
        assertThat(asked.select("main").text()).contains("Was haben die Lose gekostet?", "beleg.jpg");
        assertThat(asked.select("#report").val()).startsWith("Es kamen");
        assertThat(asked.select("#spent-0").val()).isEqualTo("300,00");
    }

    @Test
    void aLargerGrantListsItsReceipts() throws Exception {
        var caseNumber = paid(anApplication().inMannheim().requesting(Money.ofEuros(2000)));
        var address = "/meine/" + caseNumber + "/nachweis";
        var page = browser.see(address, "eigen-nachweis-liste");
        assertThat(page.select("#receipts fieldset")).hasSize(3);
        assertThat(page.select("label[for=files]").text()).contains("(freiwillig)");

        var wrong = browser.refused(
                proof(address)
                        .param("report", "Es kamen viele.")
                        .param("spent[0]", "2000")
                        .param("spent[1]", "100")
                        .param("finished", "true")
                        .param("declared", "true")
                        .param("receipts[0].date", "gestern")
                        .param("receipts[0].payee", "Markthalle")
                        .param("receipts[0].amount", "2000"),
                "eigen-nachweis-liste-fehler");
        assertThat(wrong.select(".ft-errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#otherIncome", "#receipts-0-date");

        browser.taken(proof(address)
                .param("report", "Es kamen viele.")
                .param("spent[0]", "2000")
                .param("spent[1]", "100")
                .param("finished", "true")
                .param("declared", "true")
                .param("receipts[0].date", "4.9.2025")
                .param("receipts[0].payee", "Markthalle")
                .param("otherIncome", "0")
                .param("receipts[0].reason", "Gemüse")
                .param("receipts[0].amount", "2.100,00")
                .param("receipts[0].category", "FOOD"));
        assertThat(Objects.requireNonNull(proofOf(caseNumber).report()).receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.amount()).isEqualTo(Money.ofEuros(2100)));
    }

    @Test
    void moreTimeForTheProofIsOneClickOnce() throws Exception {
        var caseNumber = paid(anApplication().period(today().minusDays(12), today().minusDays(10)));
        var before = proofOf(caseNumber).dueOn();
        var address = "/meine/" + caseNumber + "/mehr-zeit";
        assertThat(browser.see(address, "eigen-mehr-zeit").select("main").text())
                .contains("30 Tage mehr");

        assertThat(browser.post(address)).isEqualTo("/meine/" + caseNumber + "?mehrzeit");
        browser.post(address);

        assertThat(proofOf(caseNumber).dueOn()).isEqualTo(before.plusDays(30));
        assertThat(browser.see(address, "eigen-mehr-zeit-schon").select("main").text())
                .contains("rufen Sie uns an");
    }

    @Test
    void aGrantThatIsWithdrawnBeforePaymentIsToldAsWithdrawnAndNotAsDone() throws Exception {
        var caseNumber = submitted(anApplication());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        cases.bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Das Jugendamt hat dasselbe bezahlt.",
                        null,
                        today(),
                        cases.officer()));
        cases.jobs();
        assertThat(browser.see("/meine/" + caseNumber, "eigen-unbezahlt-angehoert")
                        .select("main")
                        .text())
                .contains("Vielleicht nehmen wir die Zusage zurück.", "Solange zahlen wir nichts aus.")
                .doesNotContain(" 0,00");
        assertThat(browser.see("/meine/" + caseNumber + "/anhoerung/ruecknahme", "eigen-unbezahlt-antwort")
                        .select("main")
                        .text())
                .contains("Vielleicht nehmen wir die Zusage zurück.")
                .doesNotContain(" 0,00");

        var answerDueOn = cases.bean(HeardClaims.class)
                .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                .orElseThrow()
                .answerDueOn();
        clock.moveTo(HouseTime.startOf(answerDueOn.plusDays(1)));
        cases.jobs();
        cases.bean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(
                        caseNumber, Money.ZERO, new Weighing("Klein.", "Doppelt.", "", false), cases.officer()));
        cases.jobs();

        assertThat(browser.see("/meine/" + caseNumber, "eigen-unbezahlt-zurueckgenommen")
                        .select("main")
                        .text())
                .contains("Wir haben die Zusage zurückgenommen.", "Sie müssen nichts zahlen.")
                .doesNotContain("Danke für Ihre Arbeit", "Bewilligt", "Geld überwiesen", " 0,00");
    }

    @Test
    void aHearingIsAnsweredAndTheProofCanStillCome() throws Exception {
        var caseNumber =
                OverdueProof.of(cases, paid(anApplication().period(today().minusDays(172), today().minusDays(170))));
        assertThat(browser.get("/meine/" + caseNumber + "/anhoerung")).isEqualTo("/meine/" + caseNumber + "?zu");
        cases.bean(RemindProof.class).remind(caseNumber, Actor.SYSTEM);
        cases.jobs();
        cases.bean(HearMissingProof.class).hear(caseNumber, cases.officer());
        cases.jobs();
        stand(
                caseNumber,
                "eigen-angehoert",
                "Der Nachweis fehlt noch. Bitte melden Sie sich bei uns.",
                YOU,
                today().plusDays(28));
        var address = "/meine/" + caseNumber + "/anhoerung";
        browser.see(address, "eigen-anhoerung");

        var empty = browser.refused(form(address, "text", "  "), "eigen-anhoerung-fehler");
        assertThat(empty.select(".ft-errors a").eachAttr("href")).containsExactly("#text");
        assertThat(browser.post(address, "text", "Unsere Kassenwartin ist krank.", "later", "true"))
                .isEqualTo("/meine?gespeichert");
        assertThat(browser.see(address, "eigen-anhoerung-wieder")
                        .select("#text")
                        .val())
                .isEqualTo("Unsere Kassenwartin ist krank.");
        assertThat(proofOf(caseNumber).hearingAnswer()).isNull();
        assertThat(browser.post(address, "text", "Unsere Kassenwartin ist krank."))
                .isEqualTo("/meine/" + caseNumber + "?geantwortet");
        browser.post(address, "text", "Unsere Kassenwartin ist krank.");

        assertThat(proofOf(caseNumber).hearingAnswer()).isEqualTo("Unsere Kassenwartin ist krank.");
        assertThat(savedForms.of(browser.person(), SavedForm.Kind.HEARING)).isEmpty();
        handIn(caseNumber, "300");
        stand(caseNumber, "eigen-doch-nachgewiesen", "Ihr Nachweis ist da. Wir prüfen ihn.", WE, null);
        var until = askBack(caseNumber);
        stand(caseNumber, "eigen-doch-nachgefragt", "Wir haben eine Frage zu Ihrem Nachweis.", YOU, until);
    }

    @Test
    void aGroupSeesAndAnswersWhatItIsHeardAboutBeforeMoneyIsClaimed() throws Exception {
        var caseNumber = paid(anApplication().period(today().minusDays(12), today().plusDays(40)));
        var address = "/meine/" + caseNumber + "/anhoerung/ruecknahme";
        assertThat(browser.get(address)).isEqualTo("/meine/" + caseNumber + "?zu");
        var before = browser.see("/meine/" + caseNumber, "eigen-vor-ruecknahme");
        cases.bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Das Jugendamt hat die Miete auch bezahlt.",
                        Money.ofEuros(120),
                        today(),
                        cases.officer()));
        cases.jobs();

        stand(caseNumber, "eigen-ruecknahme", "Wir möchten zuerst Ihre Sicht hören.", YOU, today().plusDays(28));
        var status = browser.see("/meine/" + caseNumber, "eigen-ruecknahme-stand");
        assertThat(status.select(".ft-stand").text()).contains("bis zu 120,00 €", "Noch ist nichts entschieden");
        assertThat(status.select(".ft-stand a").eachAttr("href"))
                .as("the answer first, then what the case itself offers")
                .containsExactly(address, "/meine/" + caseNumber + "/nachweis");
        assertThat(status.select(".ft-trail").text())
                .isEqualTo(before.select(".ft-trail").text());
        assertThat(browser.see("/meine", "eigen-ruecknahme-liste")
                        .select("main .ft-tag")
                        .eachText())
                .contains("Bitte antworten");
        var asked = browser.see(address, "eigen-ruecknahme-anhoerung");
        assertThat(asked.select("main").text())
                .contains("Das Jugendamt hat die Miete auch bezahlt.", "höchstens 120,00 €");
        assertThat(browser.get("/meine/" + caseNumber + "/anhoerung/erstattung"))
                .isEqualTo("/meine/" + caseNumber + "?zu");
        browser.refused(form(address, "text", "  "), "eigen-ruecknahme-fehler");
        assertThat(browser.post(address, "text", "Das waren zwei Monate."))
                .isEqualTo("/meine/" + caseNumber + "?geantwortet");

        var heard = cases.bean(HeardClaims.class).open(caseNumber, HeardClaim.About.WITHDRAWAL);
        assertThat(heard.orElseThrow().answer()).isEqualTo("Das waren zwei Monate.");
        stand(caseNumber, "eigen-ruecknahme-geantwortet", "Danke, Ihre Antwort ist da.", WE, null);
        assertThat(browser.see(address, "eigen-ruecknahme-aendern")
                        .select("#text")
                        .val())
                .isEqualTo("Das waren zwei Monate.");
        assertThat(new ApplicantBrowser(context).status(MockMvcRequestBuilders.get(address)))
                .isEqualTo(404);
        cases.bean(HearClaim.class)
                .answered(caseNumber, HeardClaim.About.WITHDRAWAL, "Am Telefon: Mai und Juni.", cases.officer());
        var noted = browser.see(address, "eigen-ruecknahme-notiert");
        assertThat(noted.select("#text").val()).isEqualTo("Das waren zwei Monate.");
        assertThat(noted.select("main").text()).contains("Am Telefon: Mai und Juni.", "Es bleibt stehen");
        browser.post(address, "text", "Das waren zwei Monate, Mai und Juni.");
        assertThat(cases.bean(HeardClaims.class)
                        .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                        .orElseThrow()
                        .said())
                .isEqualTo(new HearingAnswer("Das waren zwei Monate, Mai und Juni.", "Am Telefon: Mai und Juni."));
        cases.bean(HearClaim.class)
                .drop(caseNumber, HeardClaim.About.WITHDRAWAL, "Es waren zwei Monate.", cases.officer());
        assertThat(browser.see("/meine/" + caseNumber, "eigen-nach-ruecknahme")
                        .select(".ft-stand")
                        .text())
                .isEqualTo(before.select(".ft-stand").text());
    }

    @Test
    void aSponsorsMistypedIbanIsKeptAndMended() throws Exception {
        var caseNumber =
                submitted(anApplication().ofAnInformalGroup().behind(SPONSOR).withoutAccount());
        assertThat(browser.see("/meine/" + caseNumber, "eigen-traeger-gefragt")
                        .select(".ft-stand")
                        .text())
                .contains("Ihr Träger „Diakonie Blumenthal e. V.“ muss noch zustimmen. Wir fragen ihn gerade.");
        cases.bean(SendMails.class).sendDue();
        assertThat(browser.see("/meine/" + caseNumber, "eigen-traeger-gefragt")
                        .select(".ft-stand")
                        .text())
                .contains("Wir haben ihn gefragt.");
        var link = "/traeger/" + cases.bean(AskSponsor.class).ask(caseNumber);
        browser.see(link, "eigen-traeger");

        assertThat(browser.post(link, "answer", "YES", "holder", "Diakonie", "iban", WRONG_IBAN, "declared", "true"))
                .isEqualTo(link);
        assertThat(applications.require(caseNumber).sponsorState()).isEqualTo(SponsorState.CONSENTED);
        assertThat(accounts.require(caseNumber).iban()).isEqualTo(new Iban(WRONG_IBAN));
        var warned = browser.see(link, "eigen-traeger-tippfehler");
        assertThat(warned.select(".ft-note--warn").text()).contains("Die IBAN scheint einen Tippfehler zu haben.");
        assertThat(warned.select("#iban").val()).isEqualTo(WRONG_IBAN);
        assertThat(browser.get("/meine/" + caseNumber + "/konto"))
                .as("the account is the sponsor's to tell, and the group sees nothing of it")
                .isEqualTo("/meine/" + caseNumber + "?kontotraeger");

        var empty = browser.refused(form(link + "/konto", "holder", "Diakonie", "iban", ""), "eigen-traeger-fehler");
        assertThat(empty.select(".ft-errors a").eachAttr("href")).containsExactly("#iban");
        assertThat(browser.post(link + "/konto", "holder", "Diakonie", "iban", IBAN))
                .isEqualTo(link);
        assertThat(browser.see(link, "eigen-traeger-danke").select("main").text())
                .contains("schließen");

        browser.post(link + "/konto", "holder", "Dieb", "iban", "DE89370400440532013000");
        assertThat(accounts.require(caseNumber).iban()).isEqualTo(new Iban(IBAN));
    }

    @Test
    void aSponsorReadsThatItsAccountIsFarAway() throws Exception {
        var caseNumber =
                submitted(anApplication().ofAnInformalGroup().behind(SPONSOR).withoutAccount());
        var link = "/traeger/" + cases.bean(AskSponsor.class).ask(caseNumber);
        var refused = browser.refused(
                ApplicantBrowser.form(
                        link, "answer", "YES", "holder", "Diakonie", "iban", anIbanOutsideSepa(), "declared", "true"),
                "eigen-traeger-fern");
        assertThat(refused.select("#iban-error").text()).contains("können wir nicht überweisen");
        var near = ApplicationFixture.anIban();

        browser.post(link, "answer", "YES", "holder", "Diakonie", "iban", near, "declared", "true");

        browser.post(link + "/konto", "holder", "Dieb", "iban", "DE89370400440532013000");
        assertThat(accounts.require(caseNumber).iban())
                .as("the link stays good for a usable account, and once used redirects no money")
                .isEqualTo(new Iban(near));
    }

    @Test
    void strangersFindNothingOnAnyPage() throws Exception {
        var caseNumber = paid(anApplication().period(today().minusDays(12), today().minusDays(10)));
        var letter = "/meine/" + caseNumber + "/briefe/1.pdf";
        var mine = browser.send(MockMvcRequestBuilders.get(letter));
        assertThat(mine.getStatus()).isEqualTo(200);
        assertThat(mine.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(mine.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");

        var stranger = new ApplicantBrowser(context);
        for (var page : List.of(
                "",
                "/eingegangen",
                "/antrag.pdf",
                "/briefe/1.pdf",
                "/aendern",
                "/aendern/vorhaben",
                "/konto",
                "/aenderung",
                "/aenderung/zeitraum",
                "/nachweis",
                "/mehr-zeit",
                "/anhoerung",
                "/noch-einmal",
                "/zurueckziehen")) {
            assertThat(stranger.status(MockMvcRequestBuilders.get("/meine/" + caseNumber + page)))
                    .as(page)
                    .isEqualTo(404);
        }
        for (var deed : List.of(
                "/aendern",
                "/aendern/vorhaben",
                "/konto",
                "/aenderung/zeitraum",
                "/nachweis",
                "/mehr-zeit",
                "/anhoerung",
                "/zurueckziehen")) {
            assertThat(stranger.status(form("/meine/" + caseNumber + deed, "text", "x")))
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(savedForms.of(stranger.person(), SavedForm.Kind.PROOF)).isEmpty();
        assertThat(browser.status(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/briefe/99.pdf")))
                .isEqualTo(404);
    }

    /** Sentence, actor and day of a case's status page. */
    private Document stand(CaseNumber caseNumber, String name, String sentence, String who, @Nullable LocalDate until)
            throws Exception {
        var page = browser.see("/meine/" + caseNumber, name);
        var stand = page.select(".ft-stand");
        assertThat(stand.select("h2").text()).isEqualTo(sentence);
        assertThat(stand.select("dd").get(0).text()).isEqualTo(who);
        assertThat(stand.select("dd time").eachAttr("datetime"))
                .isEqualTo(until == null ? List.of() : List.of(until.toString()));
        return page;
    }

    private LocalDate request(CaseNumber caseNumber, Section section) {
        var until = today().plusDays(14);
        cases.bean(RequestInformation.class)
                .request(new RequestInformation.Command(
                        caseNumber, Set.of(section), until, "Wo genau findet es statt?", cases.officer()));
        cases.jobs();
        return until;
    }

    @Test
    void aProofThatIsSentTwiceAtOnceIsSavedOnceAndLeadsBothTimesToIt() throws Exception {
        var caseNumber = paid(anApplication().period(today().minusDays(12), today().minusDays(10)));

        var answers = browser.twiceAtOnce(() -> filled(caseNumber, "300"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.getRedirectedUrl())
                .isEqualTo("/meine/" + caseNumber + "?nachweis"));
        cases.jobs();
        assertThat(proofOf(caseNumber).state()).isEqualTo(ProofState.SUBMITTED);
        assertThat(cases.bean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("proof-received"))
                .hasSize(1);
    }

    @Test
    void moreTimeEndsLaterThanTheProjectDoesByNow() throws Exception {
        var caseNumber = paid(anApplication());
        var end = cases.bean(Grants.class).require(caseNumber).projectPeriod().to();
        var address = "/meine/" + caseNumber + "/aenderung/zeitraum";

        for (var day : List.of(end, end.minusDays(1))) {
            var page = browser.refused(
                    form(
                            address,
                            "newEnd.day",
                            String.valueOf(day.getDayOfMonth()),
                            "newEnd.month",
                            String.valueOf(day.getMonthValue()),
                            "newEnd.year",
                            String.valueOf(day.getYear()),
                            "description",
                            "Es hat geregnet."),
                    "eigen-nicht-spaeter");

            assertThat(page.select("#newEnd-error").text()).contains("endet bisher am", "einen späteren Tag");
            assertThat(page.select("#description").val()).isEqualTo("Es hat geregnet.");
        }
    }

    @Test
    void whoShowsACertificateReadsWhereAndToWhom() throws Exception {
        var caseNumber = submitted(anApplication().withMinors());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var authority =
                cases.bean(Funds.class).require(ApplicationFixture.BREMEN).authority();

        var stand = browser.see("/meine/" + caseNumber, "eigen-zeugnis").select(".ft-stand");

        assertThat(stand.text()).contains("Zeigen Sie es uns hier", authority.street(), authority.phone());
    }

    private void handIn(CaseNumber caseNumber, String spent) throws Exception {
        assertThat(browser.taken(filled(caseNumber, spent))).isEqualTo("/meine/" + caseNumber + "?nachweis");
        cases.jobs();
    }

    private AbstractMockHttpServletRequestBuilder<?> filled(CaseNumber caseNumber, String spent) {
        return proof("/meine/" + caseNumber + "/nachweis")
                .param("report", "Es kamen 320 Menschen. Es gab Musik.")
                .param("people", "320")
                .param("hours", "400")
                .param("spent[0]", spent)
                .param("spent[1]", spent.equals("300") ? "100" : "0")
                .param("finished", "true")
                .param("declared", "true");
    }

    private LocalDate askBack(CaseNumber caseNumber) {
        var until = today().plusDays(10);
        cases.bean(AskBackProof.class)
                .askBack(new AskBackProof.Command(caseNumber, "Was haben die Lose gekostet?", until, cases.officer()));
        cases.jobs();
        return until;
    }

    private void accept(CaseNumber caseNumber) {
        cases.bean(AcceptProof.class).accept(new AcceptProof.Command(caseNumber, List.of(), cases.officer()));
        cases.jobs();
    }

    private static MockMultipartHttpServletRequestBuilder proof(String address) {
        return MockMvcRequestBuilders.multipart(address);
    }

    private static MockMultipartFile picture(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return new MockMultipartFile("files", name, "image/jpeg", out.toByteArray());
    }

    /** This person's application, whose process has come to its first task. */
    private CaseNumber submitted(ApplicationFixture application) {
        return cases.submittedBy(browser.person(), application);
    }

    private CaseNumber paid(ApplicationFixture application) {
        var caseNumber = submitted(application);
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        pay(caseNumber);
        return caseNumber;
    }

    private PaymentId pay(CaseNumber caseNumber) {
        var finance = cases.officer();
        var authorizer = new CaseOnItsWay(context).officer();
        var payment = cases.bean(OrderPayment.class).order(new OrderPayment.Command(caseNumber, null, finance));
        cases.bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, authorizer));
        var grant = cases.bean(Grants.class).require(caseNumber);
        var day = PaymentDay.reach(clock, grant.fiscalYear());
        RunOf.these(cases::bean, grant.fund(), List.of(payment), day, finance)
                .forEach(run -> cases.bean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, day, finance)));
        cases.jobs();
        return payment;
    }

    private static String[] project(String title, String place) {
        return new String[] {
            "title", title,
            "description", "Jeder bringt seinen Stuhl mit.",
            "place", place,
            "from.day", "6",
            "from.month", "9",
            "from.year", "2025",
            "to.day", "6",
            "to.month", "9",
            "to.year", "2025",
            "notStarted", "true"
        };
    }

    private ProofView proofOf(CaseNumber caseNumber) {
        return proofs.find(caseNumber).orElseThrow();
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
