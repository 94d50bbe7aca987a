package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CorrectReceivedOn;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.ChangedFund;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** An application comes into the round that is open on the day; late is only what is late for all of them. */
class RoundOnTheDayIT extends IntegrationTest {

    private static final FundCode FUND = ApplicationFixture.BREMEN;
    private static final String BEGUN = "Bremen 2025 Phase 2";
    private static final String NEXT = "Bremen 2025 Phase 3";
    private static final String[] PROJECT = {
        "title", "Nähen und Reden",
        "description", "Wir nähen jede Woche zusammen und reden dabei.",
        "place", "Bürgerhaus",
        "from.day", "1",
        "from.month", "12",
        "from.year", "2025",
        "to.day", "20",
        "to.month", "12",
        "to.year", "2025",
        "notStarted", "true"
    };

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private OpenApplicantAccount openAccount;

    @Autowired
    private Funds funds;

    @Autowired
    private Applications applications;

    @Autowired
    private Findings findings;

    @Autowired
    private SubmitApplication submit;

    @Autowired
    private CorrectReceivedOn correctReceivedOn;

    private ApplicantBrowser browser;
    private LocalDate today;

    @SuppressWarnings("NullAway.Init")
    RoundOnTheDayIT() {}

    @BeforeEach
    void openBrowser() {
        today = HouseTime.today(clock);
        var address = EmailAddress.parse("runde." + UUID.randomUUID() + "@example.org");
        browser = new ApplicantBrowser(
                context,
                openAccount.open(new OpenApplicantAccount.Command(address)).value());
    }

    @Test
    void aDraftOfARoundThatIsOverComesIntoTheOneThatIsOpen() throws Exception {
        var draft = begun();
        try (var next = nextDay()) {
            assertThat(browser.see(draft + "/vorhaben", "round-next-page")
                            .select("main")
                            .text())
                    .contains("„" + BEGUN + "“ ist vorbei.", "kommt jetzt in „" + NEXT + "“");
            var check = browser.see(draft + "/pruefen", "round-next");
            assertThat(check.select("main").text())
                    .contains("Ihr Antrag kommt in „" + NEXT + "“", "„" + BEGUN + "“ ist schon vorbei");
            var caseNumber = sent(draft, NEXT);

            assertThat(applications.require(caseNumber).round()).isEqualTo(NEXT);
            assertThat(applications.require(caseNumber).language())
                    .as("chosen in the middle of the form")
                    .isEqualTo("tr");
            assertThat(codes(caseNumber)).doesNotContain(FindingCode.DEADLINE_MISSED);
            assertThat(next).isNotNull();
        }
    }

    @Test
    void whoSawAnotherRoundOnThePageIsToldBeforeSending() throws Exception {
        var draft = begun();
        try (var next = nextDay()) {
            var again = browser.refused(
                    ApplicantBrowser.form(draft + "/absenden", "declared", "true", "round", BEGUN), "round-told");

            assertThat(again.select(".ft-errors").text()).contains("eine andere Runde offen");
            assertThat(again.select("[name=round]").val()).isEqualTo(NEXT);
            assertThat(next).isNotNull();
        }
    }

    @Test
    void whatIsLateForEveryRoundIsLate() throws Exception {
        var draft = begun();
        try (var over = ChangedFund.rounds(funds, FUND, round -> days(round, BEGUN, -30, -1))) {
            assertThat(browser.see(draft + "/vorhaben", "round-late-page")
                            .select("main")
                            .text())
                    .contains("Die Frist ist vorbei. Sie war am ", "Sobald die nächste Runde offen ist");
            assertThat(browser.see("/meine", "round-late-list").select("main").text())
                    .contains("Die Frist war am ")
                    .doesNotContain("Abgeben bis");
            assertThat(browser.see(draft + "/pruefen", "round-late")
                            .select("main")
                            .text())
                    .contains("Ihr Antrag ist zu spät");
            var told = browser.refused(
                    ApplicantBrowser.form(draft + "/absenden", "declared", "true", "round", BEGUN), "round-over");
            assertThat(told.select(".ft-errors").text())
                    .as("whose page was opened in time is told before anything is sent")
                    .contains("die Frist vorbei");
            assertThat(told.select("[name=late]").val()).isEqualTo("true");
            var caseNumber = sent(draft, BEGUN);

            assertThat(codes(caseNumber)).contains(FindingCode.DEADLINE_MISSED);
            assertThat(over).isNotNull();
        }
    }

    @Test
    void whatTheDeskRecordsComesIntoTheRoundOfTheDayOnWhichItCame() {
        try (var next = nextDay()) {
            var meant = ApplicationFixture.anApplication().command(funds, today);
            var caseNumber = submit.submit(new SubmitApplication.Command(
                    FUND,
                    BEGUN,
                    meant.answers(),
                    today.minusDays(1),
                    meant.channel(),
                    "de",
                    meant.delivery(),
                    null,
                    null,
                    meant.by()));
            assertThat(applications.require(caseNumber).round()).isEqualTo(BEGUN);

            correctReceivedOn.correct(
                    new CorrectReceivedOn.Command(caseNumber, today, "Der Umschlag lag falsch.", Actor.staff("desk")));

            assertThat(applications.require(caseNumber).round()).isEqualTo(NEXT);
            assertThat(codes(caseNumber)).doesNotContain(FindingCode.DEADLINE_MISSED);
            assertThat(next).isNotNull();
        }
    }

    /** While the first of both rounds is open. */
    private String begun() throws Exception {
        try (var now = ChangedFund.rounds(funds, FUND, round -> days(round, BEGUN, -30, 0))) {
            assertThat(now).isNotNull();
            var draft = browser.post(
                    "/antrag/neu/" + FUND,
                    "amount",
                    "300",
                    "draft",
                    UUID.randomUUID().toString(),
                    "round",
                    BEGUN);
            browser.post(
                    draft + "/gruppe",
                    "applicantType",
                    "INFORMAL_GROUP",
                    "groupName",
                    "Nähstube Vegesack",
                    "name",
                    "Ayla Demir",
                    "phone",
                    "0421 100200",
                    "letterLanguage",
                    "tr");
            browser.post(draft + "/vorhaben", PROJECT);
            browser.post(
                    draft + "/menschen", "people", "30", "refugees", "10", "volunteers", "5", "minorsInvolved", "NO");
            browser.post(
                    draft + "/kosten",
                    "costs[0].description",
                    "Stoff",
                    "costs[0].category",
                    "MATERIAL",
                    "costs[0].amount",
                    "300");
            return draft;
        }
    }

    /** The first round closed yesterday, the next one opened today. */
    private ChangedFund nextDay() {
        return ChangedFund.rounds(
                funds,
                FUND,
                round -> round.label().equals(NEXT) ? days(round, NEXT, 0, 20) : days(round, BEGUN, -30, -1));
    }

    /** The round of this label on days around today; all others are long over. */
    private Round days(Round round, String label, int opens, int closes) {
        var named = round.label().equals(label);
        var first = named ? today.plusDays(opens) : today.minusYears(2);
        var last = named ? today.plusDays(closes) : today.minusYears(2).plusDays(1);
        return new Round(round.fund(), round.label(), first, last, last.plusDays(20), round.fiscalYear());
    }

    private CaseNumber sent(String draft, String round) throws Exception {
        var address = browser.post(draft + "/absenden", "declared", "true", "round", round, "late", "true");
        return new CaseNumber(address.replaceAll("/meine/([^/]+)/.*", "$1"));
    }

    private List<FindingCode> codes(CaseNumber caseNumber) {
        return findings.of(caseNumber).stream().map(CaseFinding::code).toList();
    }
}
