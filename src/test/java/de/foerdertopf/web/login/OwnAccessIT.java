package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.TestBrowser;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

class OwnAccessIT extends IntegrationTest {

    private static final GrantedRole COUNSELLOR =
            GrantedRole.of(Role.COUNSELLOR, new FundCode("bremen-stadtteilfonds"));
    private static final String ANOTHER = "Laterne Regen Ofen";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    private StaffAtTheDoor person() {
        return new StaffAtTheDoor(house, port, "Jana Wittmer", COUNSELLOR);
    }

    private static boolean isIn(TestBrowser browser) {
        return browser.get("/zugang").statusCode() == 200;
    }

    @Test
    void endsASessionThatSheDoesNotKnow() {
        var person = person();
        var here = person.signIn();
        var there = person.signIn();
        var page = here.open("/zugang");
        assertThat(page.select("main li")).hasSize(2);

        here.submit(Objects.requireNonNull(page.selectFirst("form[action$=/beenden][action*=-]"))
                .attr("action"));

        assertThat(here.page().text()).contains("Die Anmeldung ist beendet");
        assertThat(here.page().select("main li")).hasSize(1);
        assertThat(isIn(here)).isTrue();
        assertThat(isIn(there)).isFalse();
    }

    @Test
    void endsAllOthersAtOnce() {
        var person = person();
        var here = person.signIn();
        var one = person.signIn();
        var two = person.signIn();
        here.open("/zugang");

        here.submit("/zugang/sitzungen/beenden");

        assertThat(isIn(here)).isTrue();
        assertThat(isIn(one)).isFalse();
        assertThat(isIn(two)).isFalse();
    }

    @Test
    void nobodySeesOrEndsAnotherPersonsSessions() {
        var person = person();
        var ana = person.signIn();
        var mallory = person().signIn();
        assertThat(mallory.open("/zugang").select("main li")).hasSize(1);
        var token = mallory.fieldsOf("/abmelden");

        var anas = house.getBean(OpenSessions.class)
                .of(SignedIn.as(person.id()))
                .get(0)
                .id();
        mallory.post("/zugang/sitzungen/" + anas + "/beenden", token, "same-origin");
        assertThat(mallory.status()).isEqualTo(404);
        mallory.post("/zugang/sitzungen/" + UUID.randomUUID() + "/beenden", token, "same-origin");
        assertThat(mallory.status()).isEqualTo(404);
        mallory.post("/zugang/sitzungen/unsinn/beenden", token, "same-origin");
        assertThat(mallory.status()).isEqualTo(404);

        assertThat(isIn(ana)).isTrue();
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        var person = person();
        var here = person.signIn();
        var there = person.signIn();
        here.open("/zugang");

        here.submit("/zugang/passwort", "old", "Falsches Passwort", "password", ANOTHER, "repeated", ANOTHER);
        assertThat(here.status()).isEqualTo(422);
        assertThat(here.page().select(".ft-errors").text()).contains("bisherige Passwort");
        assertThat(here.page().html()).doesNotContain(ANOTHER);
        here.submit("/zugang/passwort", "old", StaffAtTheDoor.PASSWORD, "password", ANOTHER, "repeated", "x");
        assertThat(here.page().select(".ft-errors").text()).contains("verschieden");
        here.submit("/zugang/passwort", "old", StaffAtTheDoor.PASSWORD, "password", ANOTHER, "repeated", ANOTHER);

        assertThat(here.page().text()).contains("Ihr neues Passwort gilt");
        assertThat(isIn(here)).isTrue();
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(person.signIn(ANOTHER))).isTrue();
    }

    @Test
    void aForgottenPasswordIsReplacedAndAllSessionsEnd() {
        var person = person();
        var old = person.signIn();
        var browser = new TestBrowser(port);
        browser.open("/anmelden/team");
        var known = ask(browser, person.email().value());
        var path = person.newest("(/anmelden/neues-passwort/[\\w-]{43})");
        var unknown = ask(browser, "x" + person.email().value());
        assertThat(known).isEqualTo(unknown);
        assertThat(isIn(old)).isTrue();

        browser.open(path);
        assertThat(browser.submit(path, "password", "Sunshine2026!", "repeated", "Sunshine2026!")
                        .select(".ft-errors")
                        .text())
                .contains("leicht zu erraten");
        browser.submit(path, "password", ANOTHER, "repeated", ANOTHER);

        assertThat(browser.path()).isEqualTo("/anmelden/team");
        assertThat(browser.get(path).statusCode()).isEqualTo(410);
        assertThat(browser.page().select("main a[href=/anmelden/team/passwort-vergessen]"))
                .hasSize(1);
        assertThat(isIn(old)).isFalse();
        assertThat(isIn(person.signIn(ANOTHER))).isTrue();
    }

    private static String ask(TestBrowser browser, String email) {
        browser.open("/anmelden/team/passwort-vergessen");
        var answer = browser.submit("/anmelden/team/passwort-vergessen", "email", email);
        assertThat(browser.status()).isEqualTo(200);
        return answer.select("main").text();
    }

    @Test
    void theSystemAdministrationHasItsOwnAccessTooAndGroupsHaveNone() {
        var system = new StaffAtTheDoor(house, port, "Sven System", GrantedRole.systemAdministrator());
        assertThat(isIn(system.signIn())).isTrue();

        var visitor = new TestBrowser(port);
        assertThat(visitor.open("/zugang").select("h1").text()).contains("Schreibtisch");
    }
}
