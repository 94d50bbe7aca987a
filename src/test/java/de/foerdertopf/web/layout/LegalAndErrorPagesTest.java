package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalAndErrorPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"imprint", "privacy", "accessibility", "help"})
    void legalPagesShowWhoRunsTheSite(String name) {
        var page = RenderedPages.render("legal/" + name, Map.of());

        assertThat(page.select("main").text()).containsAnyOf("Stadt Musterhausen", "0000 12340", "example.org");
        assertThat(page.select("footer a").eachText())
                .containsExactly("Impressum", "Datenschutz", "Barrierefreiheit", "Barriere melden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "405", "409", "413", "429", "500", "503"})
    void everyErrorSaysWhatHappenedAndWhatToDo(String status) {
        var page = RenderedPages.render("error/" + status, Map.of());

        assertThat(page.title()).startsWith(RenderedPages.message("error." + status + ".title"));
        assertThat(page.select("main p")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("main a[href=/]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "405", "409", "413", "422", "429", "500", "503"})
    void whoWorksForTheCityReadsItInTheFrameOfTheDesk(String status) {
        var staff = new Visitor(
                "Jana Wittmer", "Verwaltung", List.of(new Visitor.MenuEntry("worklist", "/schreibtisch/arbeitsliste")));

        var page = RenderedPages.render("error/" + status, Map.of("visitor", staff, "sentence", "Das geht nicht."));

        assertThat(page.select("nav.ft-nav a").eachAttr("href")).containsExactly("/schreibtisch/arbeitsliste");
        assertThat(page.select("main a").eachAttr("href")).contains("/schreibtisch/arbeitsliste");
        assertThat(page.text()).doesNotContain("Meine Anträge", "Ihre Anträge");
    }

    @Test
    void whoeverSentSomethingWhileTheDatabaseWasAwayReadsHowToSendItAgain() {
        var looked = RenderedPages.render("error/503", Map.of());
        var sent = RenderedPages.render("error/503", "error-503-sent", Map.of("fate", "sent"));
        var unknown = RenderedPages.render("error/503", "error-503-unknown", Map.of("fate", "unknown"));

        assertThat(looked.select("main").text()).doesNotContain("gesendet", "noch einmal");
        assertThat(sent.select("main").text())
                .contains("ist nicht gespeichert", "mit „Zurück“ zum Formular", "Senden Sie es bitte noch einmal");
        assertThat(unknown.select("main").text())
                .contains("Wir wissen nicht, ob es gespeichert ist", "Steht es dort, ist alles gut")
                .doesNotContain("nicht gespeichert");
    }

    @Test
    void afterAFileThatIsTooLargeTheWayLeadsBackToItsForm() {
        var page =
                RenderedPages.render("error/413", "error-413-back", Map.of("backTo", "/meine/SFHB-2025-0003/nachweis"));

        assertThat(page.select("main a").eachAttr("href")).containsExactly("/meine/SFHB-2025-0003/nachweis", "/");
        assertThat(page.select("main a").get(0).text()).isEqualTo("Zurück zum Formular");
        assertThat(page.select("main p").text()).contains("Bildschirmfoto");
        assertThat(ErrorPages.formAt("//example.org/falle")).isNull();
    }

    @Test
    void aLostRaceGivesBackWhatWasWritten() {
        var page = RenderedPages.render(
                "error/409", "error-409-written", Map.of("written", List.of("Wir haben <b>alles</b> aufgegessen.")));

        assertThat(page.select(".ft-quote").text()).isEqualTo("Wir haben <b>alles</b> aufgegessen.");
    }

    @Test
    void aRuleThatRefusesSpeaksInItsOwnSentence() {
        var page = RenderedPages.render("error/422", Map.of("sentence", "Im Topf sind nur noch 120,00 €."));

        assertThat(page.select(".ft-lead").text()).isEqualTo("Im Topf sind nur noch 120,00 €.");
    }
}
