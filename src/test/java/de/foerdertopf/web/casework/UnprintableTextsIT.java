package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.TestBrowser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What no letter can carry is told where it is typed, before any letter leaves with marks in the place of words. */
class UnprintableTextsIT extends IntegrationTest {

    private static final String SENTENCE = "Diese Schrift können wir nicht drucken.";
    private static final String SENTENCE_OF_A_DRAFT = "Diese Schrift können wir nicht drucken: „";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AtTheDesk desk;
    private TestBrowser browser;

    @SuppressWarnings("NullAway.Init")
    UnprintableTextsIT() {}

    @BeforeEach
    void people() {
        desk = new AtTheDesk(context, port);
        browser = desk.signIn(
                "Malte Behrens",
                GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                GrantedRole.systemAdministrator());
    }

    @Test
    void theGroupIsAskedForEachNameByItsPlaceInWordsThatTheLetterCanShow() {
        var caseNumber =
                desk.submitted(ApplicationFixture.anApplication().of("友谊协会").contact("王小明"));

        var page = browser.open("/schreibtisch/faelle/" + caseNumber + "/nachfordern");

        assertThat(page.select("#text").val())
                .contains(
                        "Den Namen Ihrer Gruppe können wir in unseren Briefen nicht drucken.",
                        "Den Namen der Person, an die wir schreiben, können wir in unseren Briefen nicht drucken.")
                .doesNotContain("友谊协会", "王小明");
        assertThat(browser.submit("/schreibtisch/faelle/" + caseNumber + "/nachfordern")
                        .select(".ft-errors"))
                .isEmpty();
    }

    /** Nobody has to give her name up: the desk adds how letters write it, and finds the case by either. */
    @Test
    void aNameKeepsItsScriptAndGetsALatinSpellingBesideIt() {
        var own = "友谊协会" + UUID.randomUUID().toString().substring(0, 8);
        var latin = "Youyi " + UUID.randomUUID().toString().substring(0, 8);
        var caseNumber = desk.submitted(
                ApplicationFixture.anApplication().of(own).contact("王小明").withoutAccount());
        var path = "/schreibtisch/faelle/" + caseNumber;

        var form = browser.open(path + "/antrag");
        assertThat(form.select("#groupLatin, #latin")).hasSize(2);
        assertThat(form.select("#personLatin")).isEmpty();
        var refused = browser.submit(path + "/antrag", "groupLatin", latin);
        assertThat(refused.select(".ft-errors a").eachAttr("href")).containsExactly("#latin");
        assertThat(refused.select("#name").val()).isEqualTo("王小明");
        browser.submit(path + "/antrag", "latin", "Wang Xiaoming");

        assertThat(browser.open(path).select("main").text())
                .contains(own + " (" + latin + ")", "王小明 (Wang Xiaoming)")
                .doesNotContain("Bis eine Schreibweise in lateinischen Buchstaben da ist");
        for (var spelling : List.of(own, latin)) {
            assertThat(browser.open("/schreibtisch/faelle?q=" + URLEncoder.encode(spelling, StandardCharsets.UTF_8))
                            .select("tbody tr")
                            .text())
                    .contains(caseNumber.value(), own + " (" + latin + ")");
        }
    }

    @Test
    void whoeverTellsANewTelephoneNumberKeepsHerNameInBothSpellings() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().contact("王小明"));
        var path = "/schreibtisch/faelle/" + caseNumber + "/kontakt";
        browser.open(path + "?wer=GROUP");
        var action = browser.page().select("main form").attr("action");

        assertThat(browser.submit(action, "phone", "0421 99")
                        .select(".ft-errors a")
                        .eachAttr("href"))
                .containsExactly("#latin");
        browser.submit(action, "latin", "Wang Xiaoming");
        assertThat(browser.page().select("main").text()).contains("王小明 (Wang Xiaoming)", "0421 99");

        action = browser.open(path + "?wer=GROUP").select("main form").attr("action");
        assertThat(browser.page().select("#latin").val()).isEqualTo("Wang Xiaoming");
        browser.submit(action, "who", "Ana Muster");
        assertThat(browser.page().select("main").text()).contains("Ana Muster").doesNotContain("Ana Muster (", "王小明 (");
    }

    @Test
    void whatIsAskedOfAGroupIsWrittenInSignsThatLettersHave() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var path = "/schreibtisch/faelle/" + caseNumber + "/nachfordern";
        browser.open(path);

        var refused = browser.submit(path, "sections", "GROUP", "text", "Bitte die Satzung von 友谊协会.");

        assertThat(refused.select("#text-error").text()).contains(SENTENCE);
        assertThat(refused.select("#text").val()).contains("友谊协会");
    }

    @Test
    void whoeverSignsHasANameThatLettersCarry() {
        browser.open("/verwaltung/personen/einladen");

        var refused = browser.submit(
                "/verwaltung/personen/einladen",
                "name",
                "王小明",
                "email",
                "wang@stadt.example",
                "roles",
                "COUNSELLOR:" + ApplicationFixture.BREMEN);

        assertThat(refused.select("#name-error").text()).contains(SENTENCE);
        assertThat(refused.select("#name").val()).isEqualTo("王小明");
    }

    @Test
    void whatACityWordsItselfIsWrittenInSignsThatLettersHave() {
        var root = "/verwaltung/texte/" + ApplicationFixture.BREMEN;
        var template = root + "/vorlagen/approval";
        var text = browser.open(template).select("textarea#text").val();
        browser.submit(template, "text", text.replaceFirst("</p>", " 友谊协会</p>"));
        assertThat(browser.page().select("#text-error").text()).contains(SENTENCE_OF_A_DRAFT, "友谊协会");
        assertThat(browser.page().select("textarea#text").val()).contains("友谊协会");

        var provision = root + "/ausgaben/2025/provision.publicity";
        browser.open(provision);
        browser.submit(provision, "lead", "友谊");
        assertThat(browser.page().select("#lead-error").text()).contains(SENTENCE_OF_A_DRAFT);
        assertThat(browser.page().select("#lead").val()).isEqualTo("友谊");

        var sentences = template + "/saetze";
        browser.open(sentences);
        var first = browser.page().select("[name^=sentences]").get(0);
        browser.submit(sentences, first.attr("name"), first.val() + " 友谊");
        assertThat(browser.page().select(".ft-errors").text()).contains(SENTENCE_OF_A_DRAFT);
        assertThat(browser.page().select("[name='" + first.attr("name") + "']").val())
                .contains("友谊");
    }
}
