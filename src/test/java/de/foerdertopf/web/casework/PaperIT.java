package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Declarations;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What comes on paper, by phone or in person is recorded with who confirmed it and how, and with its scan. */
class PaperIT extends IntegrationTest {

    private static final GrantedRole BREMEN = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);
    private static final GrantedRole MANNHEIM = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM);

    private static final String NEW = "/schreibtisch/faelle/neu";
    private static final String ROUND = "?round=bremen-stadtteilfonds%7CBremen+2025+Phase+1";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AtTheDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
    }

    @Test
    void aReplyOnPaperJoinsTheApplicationWithItsScan() throws IOException {
        var caseNumber =
                desk.submitted(ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(2400)));
        var browser = desk.signIn("Jana Wittmer", MANNHEIM);
        var path = path(caseNumber);
        browser.open(path + "/nachfordern");
        browser.submit(path + "/nachfordern", "sections", "PLAN", "text", "Bitte schicken Sie ein Angebot.");

        browser.open(path + "/antwort");
        browser.submitWith(
                path + "/antwort",
                "files",
                "Angebot Böhm.pdf",
                pdf(),
                "channel",
                "PAPER",
                "text",
                "Hier ist das Angebot.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("wer es bestätigt hat und wie");
        assertThat(browser.page().select(".ft-files").text()).contains("Angebot Böhm.pdf");
        var cameBack = browser.path();
        browser.open(path);
        assertThat(browser.open(cameBack).select(".ft-errors").text())
                .as("back and reload send nothing again")
                .contains("wer es bestätigt hat und wie");
        browser.submit(path + "/antwort", "confirmed", "Unterschrift von Frau Kaya");

        var page = browser.open(path);
        assertThat(page.select(".ft-trail").text()).contains("Unterschrift von Frau Kaya");
        var file = page.select("a[href*='/dateien/']:contains(Angebot Böhm.pdf)");
        assertThat(file).hasSize(1);
        assertThat(browser.get(file.attr("href")).headers().firstValue("Content-Type"))
                .contains("application/pdf");
    }

    @Test
    void aProofOnPaperIsKeptWithItsScan() throws IOException {
        var caseNumber = new PaidCase(context).paid(ApplicationFixture.anApplication());
        var browser = desk.signIn("Malte Behrens", BREMEN);
        var page = path(caseNumber) + "/nachweis/erfassen";
        browser.open(page);

        browser.submitWith(
                page,
                "files",
                "Nachweis.pdf",
                pdf(),
                "channel",
                "PAPER",
                "narrative",
                "Hundert Menschen saßen an einer Tafel.",
                "costs[0].amount",
                "300,00",
                "confirmed",
                "Unterschrift von Herrn Brüggemannsen");

        assertThat(desk.bean(ProofsOfUse.class).find(caseNumber).orElseThrow().state())
                .isEqualTo(ProofState.SUBMITTED);
        assertThat(browser.page().select(".ft-trail").text()).contains("Unterschrift von Herrn Brüggemannsen");
        desk.goOn();
        var file = browser.open(path(caseNumber) + "/nachweis").select("a[href*='/dateien/']:contains(Nachweis.pdf)");
        assertThat(file).hasSize(1);
        assertThat(browser.get(file.attr("href")).headers().firstValue("Content-Type"))
                .contains("application/pdf");
    }

    @Test
    void staffWithdrawNothingWithoutAWordOnWhoSaidSo() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());

        Assertions.assertThatThrownBy(() -> desk.bean(WithdrawApplication.class)
                        .withdraw(new WithdrawApplication.Command(
                                caseNumber, Channel.PHONE, " ", de.foerdertopf.shared.Actor.staff("desk"))))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("confirmation.missing");
    }

    @Test
    void aWithdrawnCaseOpensNoPageThatRefusesInTheEnd() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        desk.bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(
                        caseNumber, Channel.PHONE, "Anruf von Frau Demir.", de.foerdertopf.shared.Actor.staff("desk")));
        desk.goOn();
        var browser = desk.signIn("Malte Behrens", BREMEN);

        for (var page : List.of("/entscheidung", "/antrag")) {
            browser.open(path(caseNumber) + page);

            assertThat(browser.path()).isEqualTo(path(caseNumber));
            assertThat(browser.page().text()).contains("Der Antrag ist zurückgezogen. Daran ist nichts");
        }
    }

    @Test
    void aSmallSumNeedsOnlyTheShortFormAndTheRestIsFilledInAsOnline() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        browser.open(NEW);
        assertThat(browser.page().select("form[method=get] #requested")).hasSize(1);

        browser.open(NEW + ROUND + "&requested=");
        assertThat(browser.page().select("#legalForm, #goals, #personName, #noDoubleFunding"))
                .isEmpty();
        browser.submit(NEW, shortAnswers());

        var answers = recorded(browser).answers();
        assertThat(answers.amountRequested()).isEqualTo(Money.ofEuros(350));
        assertThat(answers.plan().sources())
                .extracting(FundingSource::kind)
                .containsExactlyInAnyOrder(FundingKind.OWN, FundingKind.GRANT);
        assertThat(answers.initiative().legalForm()).isEqualTo(LegalForm.NONE);
        assertThat(answers.responsiblePerson()).isNotNull().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Otto Papier");
            assertThat(person.address()).isEqualTo(new Address("Deichweg 9", "28259", "Bremen"));
        });
        assertThat(answers.declarations()).isEqualTo(new Declarations(true, true, true, null));
    }

    @Test
    void aSumThatThePaperNamesStaysAsItIsEvenIfThePlanDoesNotAddUp() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        browser.open(NEW + ROUND + "&requested=500");
        assertThat(browser.page().select("#requested").val()).isEqualTo("500");

        browser.submit(NEW, shortAnswers());

        assertThat(recorded(browser).answers().amountRequested()).isEqualTo(Money.ofEuros(500));
    }

    @Test
    void whatIsWrongInTheShortFormIsSaidThereAndNothingIsFilledInYet() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        browser.open(NEW + ROUND);

        browser.submit(NEW, with(shortAnswers(), "confirmed", ""));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("wer es bestätigt hat und wie");
        assertThat(browser.page().select("#legalForm")).isEmpty();
        assertThat(browser.page().select("#requested").val()).isEmpty();
        assertThat(browser.page().select("#costs-0-amount").val()).isEqualTo("400");
    }

    @Test
    void theLongFormTakesAlongWhatWasTypedInTheShortOne() throws IOException {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        browser.open(NEW + ROUND);

        browser.submitWith(NEW, "files", "Antrag.pdf", pdf(), with(shortAnswers(), "toLong", "true"));

        var page = browser.page();
        assertThat(page.select(".ft-contents a").eachAttr("href")).contains("#eingang", "#kosten", "#scan");
        page.select(".ft-contents a")
                .eachAttr("href")
                .forEach(section -> assertThat(page.select(section)).as(section).hasSize(1));
        assertThat(page.select("#groupName").val()).isEqualTo("Seniorenkreis Am Deich");
        assertThat(page.select("#legalForm option[selected]").val()).isEqualTo("NONE");
        assertThat(page.select("#personName").val()).isEqualTo("Otto Papier");
        assertThat(page.select("#sources-0-amount").val()).isEqualTo("50");
        assertThat(page.select("#confirmed").val()).isEqualTo("Unterschrift von Otto Papier");
        assertThat(page.select("#noDoubleFunding").hasAttr("checked")).isTrue();
        assertThat(page.select(".ft-files").text()).contains("Antrag.pdf");
        browser.submit(NEW);
        assertThat(recorded(browser).answers().attachments()).hasSize(1);
    }

    @Test
    void aPlanThatGrowsBeyondTheThresholdGoesOnInTheLongForm() {
        var browser = desk.signIn("Malte Behrens", BREMEN);
        browser.open(NEW + ROUND + "&requested=1500");
        assertThat(browser.page().select("#goals")).isEmpty();

        browser.submit(NEW, with(shortAnswers(), "requested", "", "costs[0].amount", "1.550,01"));

        assertThat(browser.page().select(".ft-note").text()).contains("Mehr als 1.500,00 €", "noch da");
        assertThat(browser.page().select("#goals")).hasSize(1);
        assertThat(browser.page().select("#requested").val()).isEqualTo("1.500,01");
        browser.submit(NEW);
        assertThat(recorded(browser).answers().amountRequested()).isEqualTo(Money.ofCents(150001));
    }

    @Test
    void aLargeSumOpensTheLongFormAtOnceAndAnUnreadableOneIsAskedAgain() {
        var browser = desk.signIn("Malte Behrens", BREMEN);

        browser.open(NEW + ROUND + "&requested=1.500,01");
        assertThat(browser.page().select("#goals")).hasSize(1);

        browser.open(NEW + ROUND + "&requested=viel");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#requested").val()).isEqualTo("viel");
        assertThat(browser.page().select(".ft-errors").text()).contains("Geben Sie einen Betrag an.");
    }

    private SubmittedApplication recorded(TestBrowser browser) {
        assertThat(browser.page().select(".ft-errors").text()).isEmpty();
        return desk.bean(Applications.class)
                .require(new CaseNumber(browser.path().replaceFirst(".*/", "")));
    }

    private static String[] shortAnswers() {
        return Stream.of(
                        List.of("groupName", "Seniorenkreis Am Deich", "applicantType", "INFORMAL_GROUP"),
                        List.of("name", "Otto Papier", "street", "Deichweg 9", "postcode", "28259"),
                        List.of("town", "Bremen", "phone", "0421 555 77"),
                        List.of("confirmed", "Unterschrift von Otto Papier", "title", "Kaffeetafel am Deich"),
                        List.of("description", "Alte und neue Nachbarn trinken Kaffee.", "place", "Gemeindesaal"),
                        List.of("people", "40", "refugees", "15", "volunteers", "5"),
                        List.of("from.day", "7", "from.month", "7", "from.year", "2025"),
                        List.of("to.day", "7", "to.month", "7", "to.year", "2025"),
                        List.of(
                                "costs[0].category",
                                "FOOD",
                                "costs[0].description",
                                "Kuchen",
                                "costs[0].amount",
                                "400"),
                        List.of("otherMoney", "50", "otherMoneyFrom", "Kasse"),
                        List.of("notStarted", "true", "declared", "YES"))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** The same answers, with some of them added or replaced. */
    private static String[] with(String[] answers, String... namesAndValues) {
        var all = new LinkedHashMap<String, String>();
        for (var fields : List.of(answers, namesAndValues)) {
            for (var i = 0; i < fields.length; i += 2) {
                all.put(fields[i], fields[i + 1]);
            }
        }
        return all.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String path(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }
}
