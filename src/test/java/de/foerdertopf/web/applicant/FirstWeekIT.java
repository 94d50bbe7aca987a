package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a tired volunteer gets wrong in the first week, and how the form helps. */
class FirstWeekIT extends IntegrationTest {

    private static final String[] GROUP = {
        "applicantType",
        "INFORMAL_GROUP",
        "groupName",
        "Nähstube Vegesack",
        "name",
        "Ayla Demir",
        "phone",
        "0421 100200"
    };

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private OpenApplicantAccount openAccount;

    @Autowired
    private Applications applications;

    @Autowired
    private SavedForms savedForms;

    @Autowired
    private Funds funds;

    private String address;
    private ApplicantBrowser browser;
    private Round round;

    @SuppressWarnings("NullAway.Init")
    FirstWeekIT() {}

    @BeforeEach
    void openBrowser() {
        round = roundOfAFundThatAsksForNoYear();
        var opens = HouseTime.startOf(round.opens()).plus(Duration.ofHours(12));
        if (clock.instant().isBefore(opens)) {
            clock.moveTo(opens);
        }
        address = "ayla." + UUID.randomUUID() + "@example.org";
        var account = openAccount.open(new OpenApplicantAccount.Command(EmailAddress.parse(address)));
        browser = new ApplicantBrowser(context, account.value());
    }

    /** One that did not close yet, else the last: all tests share a clock that only moves forward. */
    private Round roundOfAFundThatAsksForNoYear() {
        var today = HouseTime.today(clock);
        var rounds = funds.all().stream()
                .flatMap(fund -> funds.rounds(fund.code()).stream())
                .filter(r -> !funds.editionFor(r).rules().eligibility().withinFiscalYear())
                .sorted(Comparator.comparing(Round::closes))
                .toList();
        return rounds.stream().filter(r -> !r.isMissedBy(today)).findFirst().orElse(rounds.get(rounds.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "keine Ahnung", "0171 3920022", "Sparkasse Bremen", "123456789"})
    void whatIsNoIbanIsRefusedAtItsFieldAndKept(String typed) throws Exception {
        var draft = begin("300");

        var page = browser.refused(
                ApplicantBrowser.form(draft + "/konto", "holder", "Nähstube Vegesack", "iban", typed), "week-iban");

        assertThat(page.select(".ft-errors a").eachAttr("href")).containsExactly("#iban");
        assertThat(page.select("#iban-error").text()).startsWith("Das ist keine IBAN.");
        assertThat(page.select("#iban").val()).isEqualTo(typed);
        assertThat(page.select("#iban").attr("aria-describedby")).contains("iban-error");
    }

    @ParameterizedTest
    @CsvSource({"5.000, 5000, '5,00'", "1.999, 1999, '1,99'"})
    void aSumWithTwoReadingsIsAskedAndKept(String typed, String whole, String cents) throws Exception {
        var page = browser.refused(
                ApplicantBrowser.form(
                        "/antrag/neu/" + round.fund(),
                        "amount",
                        typed,
                        "draft",
                        UUID.randomUUID().toString(),
                        "round",
                        round.label()),
                "week-two-readings");

        assertThat(page.select("#amount-error").text())
                .isEqualTo(
                        "„%s“ kann zweierlei heißen. Schreiben Sie bitte %s oder %s.".formatted(typed, whole, cents));
        assertThat(page.select("#amount").val()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca. 500", "٥٠٠", "EUR 500", "500 Euro", "500.", "500,-"})
    void everybodyWritesASumAsSheIsUsedTo(String typed) throws Exception {
        assertThat(begin(typed)).matches("/antrag/[0-9a-f-]{36}");
    }

    @Test
    void aWrongCheckDigitIsKeptAndWarnedAbout() throws Exception {
        var draft = begin("300");

        assertThat(browser.post(draft + "/konto", "holder", "Nähstube Vegesack", "iban", "DE48 9005 0050 7000 7000 12"))
                .isEqualTo(draft + "/konto#hinweise");
        assertThat(browser.see(draft + "/konto", "week-iban-digit")
                        .select("main")
                        .text())
                .contains("Die IBAN stimmt vielleicht nicht.");
    }

    /** No page promises money to an account of which it says that nothing goes there. */
    @ParameterizedTest
    @ValueSource(strings = {"DE48 9005 0050 7000 7000 12", "TR33 0006 1005 1978 6457 8413 26"})
    void nothingIsPromisedToAnAccountThatCannotBePaidTo(String iban) throws Exception {
        var draft = begin("300");
        browser.post(draft + "/gruppe", GROUP);

        browser.post(draft + "/konto", "holder", "Ayla Demir", "iban", iban);

        assertThat(browser.see(draft + "/konto", "week-far-holder")
                        .select("main")
                        .text())
                .doesNotContain("Wir überweisen dann dorthin");
        browser.post(draft + "/konto", "holder", "Ayla Demir", "iban", "DE49 9005 0050 7000 7000 12");
        assertThat(browser.see(draft + "/konto", "week-near-holder")
                        .select("main")
                        .text())
                .contains("Wir überweisen dann dorthin");
    }

    @Test
    void moreRefugeesThanPeopleIsASlipAtItsField() throws Exception {
        var draft = begin("300");

        var page = browser.refused(
                ApplicantBrowser.form(
                        draft + "/menschen",
                        "people",
                        "20",
                        "refugees",
                        "200",
                        "volunteers",
                        "3",
                        "minorsInvolved",
                        "NO"),
                "week-people");

        assertThat(page.select(".ft-errors a").eachAttr("href")).containsExactly("#refugees");
        assertThat(page.select("#refugees-error").text()).contains("nicht mehr Geflüchtete");
        assertThat(page.select("#refugees").val()).isEqualTo("200");
    }

    @Test
    void aPlanUntilFarAwayIsAskedAboutOnceAndThenTaken() throws Exception {
        var draft = begin("300");
        browser.post(draft + "/gruppe", GROUP);

        assertThat(browser.post(draft + "/vorhaben", project("Wir nähen und reden.", 9)))
                .isEqualTo(draft + "/vorhaben#hinweise");
        assertThat(browser.see(draft + "/vorhaben", "week-far")
                        .select("#hinweise")
                        .text())
                .contains("Stimmen die Tage?", round.fiscalYear().toString());
        assertThat(browser.post(draft + "/vorhaben", project("Wir nähen und reden.", 9)))
                .isEqualTo(draft + "/menschen");
    }

    @Test
    void aDescriptionOfOneWordIsAskedAboutOnce() throws Exception {
        var draft = begin("300");

        assertThat(browser.post(draft + "/vorhaben", project("Nähen", 0))).isEqualTo(draft + "/vorhaben#hinweise");
        assertThat(browser.see(draft + "/vorhaben", "week-word")
                        .select("#hinweise")
                        .text())
                .contains("Erzählen Sie ein wenig mehr.");
        assertThat(browser.post(draft + "/vorhaben", project("Nähen", 0))).isEqualTo(draft + "/menschen");
    }

    @Test
    void whoGoesBackByThePagesOwnWayLosesNothingTyped() throws Exception {
        var draft = begin("300");
        assertThat(browser.see(draft + "/menschen", "week-back")
                        .select("form button.ft-back")
                        .attr("name"))
                .isEqualTo("back");

        assertThat(browser.post(draft + "/menschen", "people", "12", "back", "true"))
                .isEqualTo(draft + "/vorhaben");

        assertThat(browser.see(draft + "/menschen", "week-back-again").select("input[value=12]"))
                .isNotEmpty();
    }

    @Test
    void theFormFollowsTheSumDownAndKeepsWhatWasSaid() throws Exception {
        var draft = beginLong();
        assertThat(browser.see(draft, "week-long").select("h1").text()).isEqualTo("Ihr Antrag");
        browser.post(draft + "/gruppe", GROUP);
        browser.taken(MockMvcRequestBuilders.multipart(draft + "/anlagen").param("attachmentKind", "STATUTES"));
        browser.post(draft + "/ziele", "goals", "Nachbarn lernen sich kennen.");
        browser.post(
                draft + "/erklaerungen", "noDoubleFunding", "YES", "dutyBenefitsChecked", "YES", "vatDeduction", "YES");

        browser.post(draft + "/kosten", plan("1800"));
        assertThat(browser.post(draft + "/kosten", plan("900"))).isEqualTo(draft + "?weniger");

        var next = browser.get(draft + "?weniger");
        assertThat(next).isEqualTo(draft + "/vorhaben?weniger");
        assertThat(browser.see(next, "week-short").select("main, .ft-flash").text())
                .contains("reicht das kurze Formular", "Seite 2 von 5");
        assertThat(browser.see(draft + "/kosten", "week-short-plan")
                        .select("#sources-1-amount")
                        .val())
                .isEqualTo("50");
        browser.post(draft + "/vorhaben", project("Wir nähen und reden.", 0));
        browser.post(draft + "/menschen", "people", "20", "refugees", "9", "volunteers", "3", "minorsInvolved", "NO");
        var check = browser.see(draft + "/pruefen", "week-short-check");
        assertThat(check.select("main").text())
                .contains("Nachbarn lernen sich kennen.", "900,00")
                .doesNotContain("Unterlagen");
        assertThat(browser.get(draft)).isEqualTo(draft + "/konto");
        browser.post(draft + "/absenden", "declared", "true");

        var sent = applications.ofApplicant(browser.person()).get(0).answers();
        assertThat(sent.amountRequested()).isEqualTo(Money.ofEuros(900));
        assertThat(sent.plan().sources()).hasSize(3);
        assertThat(sent.project().goals()).isEqualTo("Nachbarn lernen sich kennen.");
        assertThat(sent.declarations().vatDeduction()).isTrue();
    }

    /** 3000 instead of 300: the page had said what follows, and once the sum is right the form is the short one again. */
    @Test
    void oneSlipOfASumDoesNotChangeTheFormForGood() throws Exception {
        assertThat(browser.see("/antrag/neu/" + round.fund(), "week-slip-before")
                        .select("main")
                        .text())
                .contains("Höchstens 1.500 €")
                .doesNotContain("ist das Formular kurz");
        var draft = begin("300");
        browser.post(draft + "/gruppe", GROUP);
        assertThat(browser.see(draft + "/kosten", "week-slip-costs")
                        .select("main")
                        .text())
                .contains("Höchstens 1.500 € für ein Vorhaben");

        assertThat(browser.post(
                        draft + "/kosten",
                        "costs[0].description",
                        "Stoff",
                        "costs[0].category",
                        "MATERIAL",
                        "costs[0].amount",
                        "3000",
                        "otherMoney",
                        "50",
                        "otherMoneyFrom",
                        "Kasse"))
                .isEqualTo(draft + "?mehr");
        assertThat(browser.see(draft + "/kosten", "week-slip-plan")
                        .select("#sources-0-amount")
                        .val())
                .isEqualTo("50");
        assertThat(browser.post(
                        draft + "/kosten",
                        "costs[0].description",
                        "Stoff",
                        "costs[0].category",
                        "MATERIAL",
                        "costs[0].amount",
                        "300",
                        "sources[0].kind",
                        "OWN",
                        "sources[0].description",
                        "Kasse",
                        "sources[0].amount",
                        "50",
                        "requested",
                        "250"))
                .isEqualTo(draft + "?weniger");

        var again = browser.see(draft + "/kosten", "week-slip-after");
        assertThat(again.select("#otherMoney").val()).isEqualTo("50,00");
        assertThat(again.select("#otherMoneyFrom").val()).isEqualTo("Kasse");
        assertThat(again.select("[id^=sources], #requested")).isEmpty();
        assertThat(again.select("main").text()).contains("250,00 €");
    }

    /** Where more can be had than the short form is for, the first page says from which sum on it asks more. */
    @Test
    void whereMoreCanBeHadTheFirstPageSaysFromWhichSumOnMoreIsAsked() throws Exception {
        assertThat(browser.see("/antrag/neu/" + ApplicationFixture.MANNHEIM, "week-limits")
                        .select("main")
                        .text())
                .contains("Bis 1.500 € ist das Formular kurz", "Höchstens 5.000 €");
    }

    @Test
    void aSumThatCannotBeReadChangesNoForm() throws Exception {
        var draft = beginLong();
        browser.post(draft + "/kosten", plan("1800"));

        browser.refused(ApplicantBrowser.form(draft + "/kosten", plan("viel")), "week-sum");

        assertThat(browser.see(draft, "week-still-long").select("h1").text()).isEqualTo("Ihr Antrag");
    }

    @Test
    void theFirstQuestionAnsweredAnewTakesTheUntouchedDraftAgain() throws Exception {
        var draft = begin("300");

        assertThat(begin("450")).isEqualTo(draft);

        var drafts = savedForms.of(browser.person(), SavedForm.Kind.APPLICATION);
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).value(Draft.AMOUNT)).isEqualTo("450");
    }

    @Test
    void aDraftWithContentStaysAndIsOffered() throws Exception {
        var draft = begin("300");
        browser.post(draft + "/gruppe", GROUP);

        var question = browser.see("/antrag/neu/" + round.fund(), "week-begun");
        var other = begin("450");

        assertThat(question.select("main a[href='" + draft + "']").text()).isEqualTo("Daran weiterschreiben");
        assertThat(question.select("main .ft-note").text()).contains("„Antrag ohne Titel“ ist noch da.");
        assertThat(other).isNotEqualTo(draft);
        assertThat(browser.see(draft + "/gruppe", "week-kept")
                        .select("#groupName")
                        .val())
                .isEqualTo("Nähstube Vegesack");
    }

    @Test
    void uploadingWithoutAFileSaysSoAtTheField() throws Exception {
        var draft = beginLong();
        var nothing = new MockMultipartFile("files", "", "application/octet-stream", new byte[0]);

        var page = browser.refused(
                MockMvcRequestBuilders.multipart(draft + "/anlagen")
                        .file(nothing)
                        .param("add", "true"),
                "week-no-file");

        assertThat(page.select(".ft-errors a").eachAttr("href")).containsExactly("#files");
        assertThat(page.select("#files-error").text()).contains("noch keine Datei gewählt");
        assertThat(browser.taken(
                        MockMvcRequestBuilders.multipart(draft + "/anlagen").file(nothing)))
                .isEqualTo(draft);
    }

    @Test
    void theAddressOfTheSignInStandsInTheFormAndMayBeTakenOut() throws Exception {
        var draft = begin("300");

        assertThat(browser.see(draft + "/gruppe", "week-email").select("#email").val())
                .isEqualTo(address);

        browser.post(draft + "/gruppe", GROUP);
        assertThat(browser.see(draft + "/gruppe", "week-email-out")
                        .select("#email")
                        .val())
                .isEmpty();
    }

    /** The long form, which this fund has for sums above its maximum only: a draft may ask for more later. */
    private String beginLong() throws Exception {
        var draft = begin("300");
        savedForms.keep(browser.person(), SavedForm.Kind.APPLICATION, draft.substring("/antrag/".length()), values -> {
            var kept = new HashMap<>(values);
            kept.put(Draft.AMOUNT, List.of("1800"));
            return kept;
        });
        return draft;
    }

    private String begin(String amount) throws Exception {
        return browser.post(
                "/antrag/neu/" + round.fund(),
                "amount",
                amount,
                "draft",
                UUID.randomUUID().toString(),
                "round",
                round.label());
    }

    private String[] project(String description, int yearsLater) {
        var year = round.fiscalYear().value();
        return new String[] {
            "title", "Nähen und Reden",
            "description", description,
            "place", "Bürgerhaus",
            "from.day", "1",
            "from.month", "12",
            "from.year", Integer.toString(year),
            "to.day", "20",
            "to.month", "12",
            "to.year", Integer.toString(year + yearsLater),
            "notStarted", "true"
        };
    }

    private static String[] plan(String requested) {
        return new String[] {
            "costs[0].description", "Stoff",
            "costs[0].category", "MATERIAL",
            "costs[0].amount", "1000",
            "sources[0].kind", "OWN",
            "sources[0].description", "Kasse",
            "sources[0].amount", "50",
            "sources[1].kind", "DONATION",
            "sources[1].description", "Spende",
            "sources[1].amount", "50",
            "requested", requested
        };
    }
}
