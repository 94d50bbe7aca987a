package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.TestBrowser;
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
