package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.TestBrowser;
import java.util.ArrayList;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A row far behind the last of a form's list is an input that no page has: one line in the log, and a page that says so. */
@ExtendWith(OutputCaptureExtension.class)
class InputsOfNoPageIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    private AtTheDesk desk;
    private TestBrowser browser;

    @SuppressWarnings("NullAway.Init")
    InputsOfNoPageIT() {}

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(house, port);
        browser = desk.signIn(
                "Malte " + UUID.randomUUID(), GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void costsOfAnApplicationOnPaper(CapturedOutput log) {
        browser.open("/schreibtisch/faelle/neu");

        isRefused("/schreibtisch/faelle/neu", "costs[999999].label", log);
    }

    @Test
    void conditionsOfADecision(CapturedOutput log) {
        var page = "/schreibtisch/faelle/" + desk.submitted(ApplicationFixture.anApplication()) + "/entscheidung";
        browser.open(page);

        isRefused(page, "blocks[2147483646]", log);
        isRefused(page, "blocks[x]", log);
        isRefused(page, "blocks[999999999999]", log);
    }

    @Test
    void sentencesOfTheLetterThatApproves(CapturedOutput log) {
        var page = "/verwaltung/texte/" + ApplicationFixture.BREMEN + "/vorlagen/approval";
        browser.open(page);

        isRefused(page + "/saetze", "sentences[2147483646]", log);
        isRefused(page + "/saetze", "sentences[-1]", log);
        isRefused(page + "/saetze", "sentences[x]", log);
    }

    @Test
    void everyOtherFormWithRows(CapturedOutput log) {
        var fund = ApplicationFixture.BREMEN;
        var page = "/schreibtisch/faelle/" + desk.submitted(ApplicationFixture.anApplication());
        browser = desk.signIn(
                "Malte " + UUID.randomUUID(),
                GrantedRole.of(Role.ADMINISTRATOR, fund),
                GrantedRole.of(Role.FINANCE, fund),
                GrantedRole.of(Role.COUNSELLOR, fund));
        browser.open("/schreibtisch");

        isRefused(page + "/nachweis/erfassen", "receipts[999999].amount", log);
        isRefused(page + "/nachweis/erfassen", "costs[999999].amount", log);
        isRefused(page + "/nachweis", "rejected[999999].amount", log);
        isRefused(page + "/gespraech", "topics[999999]", log);
        isRefused(page + "/nachfordern", "sections[999999]", log);
        isRefused("/schreibtisch/post/" + fund + "/bescheide", "chosen[999999]", log);
        isRefused("/schreibtisch/post/" + fund, "chosen[999999]", log);
        isRefused("/schreibtisch/gegenzeichnen/" + fund, "chosen[999999]", log);
        isRefused(
                "/schreibtisch/finanzen/" + fund + "/zahllauf/auswahl",
                "taken[999999]",
                UUID.randomUUID().toString(),
                log);
        isRefused(
                "/schreibtisch/finanzen/" + fund + "/zahllauf",
                "shown[999999]",
                UUID.randomUUID().toString(),
                log);
        isRefused("/verwaltung/personen/einladen", "roles[999999]", log);
    }

    private void isRefused(String address, String input, CapturedOutput log) {
        isRefused(address, input, "x", log);
    }

    private void isRefused(String address, String input, String text, CapturedOutput log) {
        var fields = new ArrayList<>(browser.fieldsOf("/abmelden"));
        fields.add(input);
        fields.add(text);
        var before = log.getAll().length();

        var answer = browser.post(address, fields, "same-origin");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Das können wir nicht lesen");
        assertThat(log.getAll().substring(before).lines().filter(line -> !line.startsWith("{")))
                .singleElement()
                .asString()
                .contains("WARN", "POST names an input that no page has")
                .doesNotContain(input);
    }
}
