package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.shared.HouseTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whoever pastes a whole letter into one line reads so at that line, and nothing of it is lost or breaks a page. */
class LongTextsIT extends IntegrationTest {

    private static final String ROUND = "Bremen 2025 Phase 2";
    private static final String WHOLE_LETTER = "W".repeat(100_000);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private OpenApplicantAccount openAccount;

    @Autowired
    private SavedForms savedForms;

    @Autowired
    private Funds funds;

    private ApplicantBrowser browser;

    @SuppressWarnings("NullAway.Init")
    LongTextsIT() {}

    @BeforeEach
    void openBrowser() {
        var opens = HouseTime.startOf(
                        funds.round(ApplicationFixture.BREMEN, ROUND).opens())
                .plus(Duration.ofHours(12));
        if (clock.instant().isBefore(opens)) {
            clock.moveTo(opens);
        }
        var address = EmailAddress.parse("lang." + UUID.randomUUID() + "@example.org");
        browser = new ApplicantBrowser(
                context,
                openAccount.open(new OpenApplicantAccount.Command(address)).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "add", "compute", "none"})
    void aLineOfCostsThatIsTooLongIsToldAtItsInputHoweverThePageIsLeft(String button) throws Exception {
        var draft = begin("300");

        var page = browser.refused(
                ApplicantBrowser.form(
                        draft + "/kosten",
                        "costs[0].description",
                        WHOLE_LETTER,
                        "costs[0].amount",
                        "300",
                        "costs[1].description",
                        "Garn",
                        button,
                        "true"),
                "long-costs-" + button);

        assertThat(page.select(".ft-errors a").eachAttr("href")).contains("#costs-0-description");
        assertThat(page.select("#costs-0-description-error").text())
                .isEqualTo("Wofür: bitte höchstens 200 Zeichen. Es sind 99.800 zu viel.");
        assertThat(page.select("#costs-0-description").val()).isEqualTo(WHOLE_LETTER);
    }

    @Test
    void whatWasKeptLongBeforeBreaksNoPageOfItsDraft() throws Exception {
        var draft = begin("300");
        savedForms.change(browser.person(), SavedForm.Kind.APPLICATION, draft.substring("/antrag/".length()), kept -> {
            kept.put("kosten.costs[0].description", List.of(WHOLE_LETTER));
            kept.put("kosten.costs[0].amount", List.of("300"));
            kept.put("kosten.costs[1].description", List.of("Garn"));
            kept.put("vorhaben.title", List.of(WHOLE_LETTER));
            return kept;
        });

        for (var address : new String[] {draft + "/kosten", draft + "/vorhaben", draft + "/pruefen", "/meine"}) {
            assertThat(browser.see(address, "long-kept").select("h1")).hasSize(1);
        }
        assertThat(browser.see(draft + "/loeschen", "long-delete").select("h1")).hasSize(1);
    }

    @Test
    void aLongTextTakesMoreThanALine() throws Exception {
        var draft = begin("300");

        assertThat(browser.post(draft + "/vorhaben", "description", "W".repeat(6_000), "later", "true"))
                .isEqualTo("/meine?gespeichert");
        var page = browser.refused(
                ApplicantBrowser.form(draft + "/vorhaben", "description", "W".repeat(6_001), "later", "true"),
                "long-text");
        assertThat(page.select(".ft-errors a").eachAttr("href")).containsExactly("#description");
    }

    @Test
    void aSumAboveTheFundsMaximumIsToldWhereItIsAsked() throws Exception {
        var address = "/antrag/neu/" + ApplicationFixture.BREMEN;
        assertThat(browser.see(address, "sum-most").select("#amount-hint").text())
                .contains("Höchstens 1.500");

        var page = browser.refused(
                ApplicantBrowser.form(
                        address,
                        "amount",
                        "1600 Euro",
                        "draft",
                        UUID.randomUUID().toString(),
                        "round",
                        ROUND),
                "sum-above");

        assertThat(page.select("#amount-error").text()).contains("höchstens 1.500");
        assertThat(page.select("#amount").val()).isEqualTo("1600 Euro");
    }

    @Test
    void aLineThatNoPageHasIsNoRequestOfOurs() throws Exception {
        var draft = begin("300");

        assertThat(browser.status(ApplicantBrowser.form(draft + "/kosten", "costs[999999].amount", "5")))
                .isEqualTo(400);
    }

    private String begin(String amount) throws Exception {
        return browser.post(
                "/antrag/neu/" + ApplicationFixture.BREMEN,
                "amount",
                amount,
                "draft",
                UUID.randomUUID().toString(),
                "round",
                ROUND);
    }
}
