package de.foerdertopf.web.casework;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.web.desk.DeskCase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages on which a city changes its letters, as a browser without script sees them. */
class WordingPagesIT extends IntegrationTest {

    private static final String ROOT = "/verwaltung/texte/" + ApplicationFixture.BREMEN;
    private static final String APPROVAL = ROOT + "/vorlagen/approval";
    private static final String SENTENCES = APPROVAL + "/saetze";
    private static final String PLAIN = "Etwas ändert sich? Rufen Sie uns an. Wir helfen.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    private AtTheDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(house, port);
    }

    @Test
    void anAdministratorPublishesComparesAndRestores() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(browser.open("/verwaltung/texte").select("h2").eachText())
                .contains("Briefe", "Bausteine", "Nebenbestimmungen und Sätze der Ausgabe 2025");
        assertThat(browser.path()).isEqualTo(ROOT);

        var text = browser.open(APPROVAL).select("textarea#text").val();
        browser.submit(APPROVAL, "text", text.replace(PLAIN, "Ein Anruf genügt."), "reason", "kürzer");

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select(".ft-flash").text()).contains("veröffentlicht");
        assertThat(browser.page().select("#fassungen").first()).isNotNull();
        assertThat(browser.page().text()).contains("Jana Wittmer", "kürzer", "gilt jetzt");

        var versions = APPROVAL + "/fassungen/0";
        assertThat(browser.open(versions).select(".ft-diff .is-added").text()).contains("Ein Anruf genügt.");
        assertThat(browser.page().select(".ft-diff .is-removed").text()).contains(PLAIN);
        browser.submit(versions, "reason", "doch nicht");
        assertThat(browser.path()).isEqualTo(APPROVAL);
        assertThat(browser.page().select("textarea#text").val()).contains(PLAIN);
    }

    @Test
    void aMistakeIsNamedByFileAndLineAndNothingIsLost() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var text = browser.open(APPROVAL).select("textarea#text").val();

        var line = text.substring(0, text.indexOf(PLAIN)).lines().count();
        browser.submit(APPROVAL, "text", text.replace(PLAIN, "{{head.contact.fax}}"));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().title()).startsWith("Fehler:");
        assertThat(browser.page().select(".ft-errors li").text())
                .isEqualTo("Bewilligungsbescheid, Zeile " + line
                        + ": Die Angabe {{head.contact.fax}} kennt dieser Brief nicht.");
        assertThat(browser.page().select("#stellen + ol").text())
                .startsWith("Zeile " + line)
                .contains("{{head.contact.fax}}");
        assertThat(browser.page().select("textarea#text").val()).contains("{{head.contact.fax}}");
    }

    @Test
    void anAdministratorChangesASentenceWithoutSeeingMarkup() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(browser.open(ROOT).select("a[href=" + SENTENCES + "]").text())
                .isEqualTo("Bewilligungsbescheid");
        var before = browser.open(APPROVAL).select("textarea#text").val();
        assertThat(browser.open(SENTENCES).select("main form textarea").eachText())
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("<", ">"));
        var field = field(browser.page(), PLAIN);

        browser.submit(SENTENCES, field, "Etwas <wird> anders? Ein *Anruf* genügt.", "reason", "kürzer");

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select(".ft-flash").text()).contains("veröffentlicht");
        assertThat(browser.page().select("textarea[name=" + field + "]").val())
                .isEqualTo("Etwas <wird> anders? Ein *Anruf* genügt.");
        assertThat(browser.open(APPROVAL).select("textarea#text").val())
                .isEqualTo(before.replace(PLAIN, "Etwas &lt;wird&gt; anders? Ein <b>Anruf</b> genügt."));

        browser.open(SENTENCES);
        browser.submit(APPROVAL + "/folgen");
        assertThat(browser.page().select(".ft-flash").text()).contains("allgemeine");
        assertThat(browser.page().select("#fassungen ~ ol").text())
                .contains("Folgt wieder der allgemeinen Fassung", "kürzer");
        assertThat(browser.open(APPROVAL).select("textarea#text").val()).isEqualTo(before);
    }

    @Test
    void aWrongSentenceIsNamedAtItsFieldAndNothingIsLost() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var field = field(browser.open(SENTENCES), PLAIN);
        var id = field.replace("[", "-").replace("]", "");

        browser.submit(SENTENCES, field, "Rufen Sie {{head.contact.fax}} an.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a[href=#" + id + "]").text())
                .matches("Nr\\. \\d+: Die Angabe \\{\\{head\\.contact\\.fax}} kennt dieser Brief nicht\\.");
        assertThat(browser.page().select("#" + id).val()).isEqualTo("Rufen Sie {{head.contact.fax}} an.");

        browser.submit(SENTENCES, field, "Rufen Sie {an.");
        assertThat(browser.page().select(".ft-errors a[href=#" + id + "]").text())
                .contains("Geschweifte Klammern");
    }

    @Test
    void aValueVanishesFromALetterOnlyWhenSheSaysSo() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var line = "{{matter.fundName}} · Projekt „{{matter.projectTitle}}“";
        var field = field(browser.open(SENTENCES), line + " · Antrag vom {{matter.submittedOn}}");
        assertThat(browser.page().select("input[name=drop]")).isEmpty();

        browser.submit(SENTENCES, field, line);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("{{matter.submittedOn}} fehlt jetzt");

        browser.submit(SENTENCES, "drop", "true");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(value(browser.page(), field)).isEqualTo(line);
        browser.submit(APPROVAL + "/folgen");
        assertThat(value(browser.page(), field)).contains("{{matter.submittedOn}}");
    }

    private static String value(Document page, String field) {
        return page.select("textarea[name=" + field + "]").val();
    }

    @Test
    void valuesAreExplainedWithTheirPlaceInTheSampleLetter() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        assertThat(browser.open(SENTENCES)
                        .select("tr:contains({{terms.amount}})")
                        .text())
                .contains("bewilligter Betrag", "€");
        assertThat(browser.open(ROOT + "/vorlagen/_questions/saetze")
                        .select("main")
                        .text())
                .contains("{{head.contact.name}}", "Name der Ansprechperson", "Steht in: ")
                .doesNotContain("{{terms.amount}}");
    }

    private static String field(Document page, String sentence) {
        return page.select("main form textarea").stream()
                .filter(field -> field.val().equals(sentence))
                .findFirst()
                .orElseThrow()
                .attr("name");
    }

    @Test
    void thePreviewIsAPdf() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        browser.open(APPROVAL);
        var fields = browser.fieldsOf(APPROVAL);

        var answer = browser.post(APPROVAL + "/vorschau", fields, "same-origin");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        assertThat(answer.body()).startsWith("%PDF-");
    }

    @Test
    void aProvisionIsShownAndRefusedWithItsLine() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = ROOT + "/ausgaben/2025/provision.publicity";

        assertThat(browser.open(page).select("main").text()).contains("{{maximum}}", "{{proofDueOn}}");
        browser.submit(page, "text", "Nennen Sie {{nobody}}.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors li").text()).contains("Zeile 1", "{{nobody}}");
        browser.open(page);
        assertThat(browser.post(page + "/vorschau", browser.fieldsOf(page), "same-origin")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/pdf");
    }

    @Test
    void otherFundsAndOtherPeopleSeeNothing() {
        var mannheim = desk.signIn("Kim Muster", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM));
        mannheim.open(APPROVAL);
        assertThat(mannheim.status()).isEqualTo(404);
        mannheim.open(SENTENCES);
        assertThat(mannheim.status()).isEqualTo(404);
        mannheim.open("/verwaltung/texte/alle/vorlagen/approval");
        assertThat(mannheim.status()).isEqualTo(404);

        var auditor = desk.signIn("Ida Muster", GrantedRole.of(Role.AUDITOR, ApplicationFixture.BREMEN));
        auditor.open(APPROVAL);
        assertThat(auditor.status()).isEqualTo(404);
    }

    @Test
    void administratorsAndAuditorsSeeWhetherALetterIsUnchanged() {
        var cases = new CaseOnItsWay(house);
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);
        var page = DeskCase.href(caseNumber);
        var action = page + "/briefe/1/beweis";

        for (var role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR}) {
            var browser = desk.signIn("Jana Wittmer", GrantedRole.of(role, ApplicationFixture.BREMEN));
            browser.open(page);
            assertThat(browser.page().select("a[href=" + action + "]")).hasSize(1);
            browser.open(action);
            assertThat(browser.page().select(".ft-flash").text()).contains("ist unverändert");
        }
        var counsellor = desk.signIn("Ida Muster", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN));
        assertThat(counsellor.open(page).select("a[href=" + action + "]")).isEmpty();
    }

    @Test
    void everyTemplateThatTheListNamesOpens() {
        var browser = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var listed = browser.open("/verwaltung/texte")
                .select("main a[href*=/vorlagen/]")
                .eachAttr("href");

        assertThat(listed).hasSizeGreaterThan(30).allSatisfy(address -> {
            browser.open(address);
            assertThat(browser.status()).as(address).isEqualTo(200);
        });
    }
}
