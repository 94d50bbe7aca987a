package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.ChangeStaffRoles;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class SecondFactorIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final Set<GrantedRole> ROLES = Set.of(
            GrantedRole.of(Role.ADMINISTRATOR, BREMEN),
            GrantedRole.of(Role.FINANCE, BREMEN),
            GrantedRole.of(Role.AUTHORIZER, BREMEN));
    private static final String ASKS = "Bitte bestätigen Sie, dass Sie es sind";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ChangeStaffRoles changeRoles;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private StaffAtTheDoor person() {
        return new StaffAtTheDoor(house, port, "Jana Wittmer", ROLES.toArray(GrantedRole[]::new));
    }

    /** As after a quarter of an hour: whoever's roles were changed is asked again. */
    private void leaveTheDesk(StaffAtTheDoor person) {
        changeRoles.change(new ChangeStaffRoles.Command(
                person.id(), Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN)), Actor.SYSTEM));
        changeRoles.change(new ChangeStaffRoles.Command(person.id(), ROLES, Actor.SYSTEM));
    }

    /** The addresses of all forms that move money, roles or addresses, with something in place of each variable. */
    private List<String> deeds() {
        var deeds = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var home = handler.getBeanType().getPackageName();
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                for (var pattern : mapping.getPatternValues()) {
                    if (home.equals("de.foerdertopf.web.finance")
                            || home.equals("de.foerdertopf.web.people")
                            || (pattern.contains("/konto") && pattern.startsWith("/schreibtisch/faelle"))
                            || pattern.startsWith("/schreibtisch/faelle/{caseNumber}/aenderungen/")
                            || pattern.equals("/schreibtisch/faelle/{caseNumber}/traeger")
                            || pattern.endsWith("/rueckzahlung")) {
                        deeds.add(pattern.replace("{code}", BREMEN.value())
                                .replace("{caseNumber}", "SFHB-2024-0001")
                                .replace("{year}", "2024")
                                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
                    }
                }
            }
        });
        return List.copyOf(deeds);
    }

    private static List<String> with(TestBrowser browser, String... fields) {
        browser.open("/schreibtisch/vertretung");
        var all = new ArrayList<>(browser.fieldsOf("/abmelden"));
        all.addAll(List.of(fields));
        return all;
    }

    @Test
    void everyDeedAboutMoneyRolesAndAddressesAsksAgain() {
        var person = person();
        var browser = person.signIn();
        leaveTheDesk(person);
        var token = with(browser);

        assertThat(deeds()).hasSizeGreaterThan(12);
        for (var deed : deeds()) {
            browser.post(deed, token, "same-origin");

            assertThat(browser.status()).as(deed).isEqualTo(403);
            assertThat(browser.page().select("h1").text()).as(deed).isEqualTo(ASKS);
        }
    }

    @Test
    void lookingAsksForNothing() {
        var person = person();
        var browser = person.signIn();
        leaveTheDesk(person);

        assertThat(browser.get("/schreibtisch/finanzen/" + BREMEN).statusCode()).isEqualTo(200);
        assertThat(browser.get("/verwaltung/personen").statusCode()).isEqualTo(200);
    }

    @Test
    void theSignInsOwnCodeCounts() {
        var browser = person().signIn();

        browser.open("/schreibtisch/vertretung");
        browser.submit("/schreibtisch/vertretung", "standIn", "");

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().text()).contains("Niemand vertritt Sie mehr");
    }

    @Test
    void theDeedGoesOnWithTheCodeAndTheNextOneAsksNoMore() {
        var person = person();
        var browser = person.signIn();
        leaveTheDesk(person);
        browser.open("/schreibtisch/adresse-berichtigen");

        browser.submit("/schreibtisch/adresse-berichtigen", "wrong", "x", "right", "y", "check", "Ein <b>Satz</b>");
        assertThat(browser.page().select("h1").text()).isEqualTo(ASKS);
        assertThat(browser.page().select("input[name=check]").val()).isEqualTo("Ein <b>Satz</b>");
        browser.submit("/schreibtisch/adresse-berichtigen", SecondFactor.FIELD, person.code());

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#check").val()).isEqualTo("Ein <b>Satz</b>");
        browser.submit("/schreibtisch/adresse-berichtigen", "check", "Noch einer");
        assertThat(browser.page().select("#check").val()).isEqualTo("Noch einer");
    }

    @Test
    void aWrongCodeDoesNothingAndFiveEndInANewOne() {
        var person = person();
        var browser = person.signIn();
        leaveTheDesk(person);
        browser.open("/schreibtisch/vertretung");
        browser.submit("/schreibtisch/vertretung", "standIn", "");
        var mails = person.mails();
        var wrong = person.code().equals("000 000") ? "000001" : "000000";

        for (int i = 0; i < 4; i++) {
            browser.submit("/schreibtisch/vertretung", SecondFactor.FIELD, wrong);
            assertThat(browser.status()).isEqualTo(403);
            assertThat(browser.page().select("#code-error").text()).contains("stimmt nicht");
            assertThat(person.mails()).isEqualTo(mails);
        }
        browser.submit("/schreibtisch/vertretung", SecondFactor.FIELD, wrong);
        assertThat(browser.page().select("#code-error").text()).contains("fünfmal");
        assertThat(person.mails()).isEqualTo(mails + 1);

        browser.submit("/schreibtisch/vertretung", SecondFactor.FIELD, person.code());
        assertThat(browser.page().text()).contains("Niemand vertritt Sie mehr");
    }

    @Test
    void aCodeThatAnotherBrowserAskedForIsToldToWorkOnlyThere() {
        var person = person();
        var first = person.signIn();
        var second = person.signIn();
        leaveTheDesk(person);
        first.open("/schreibtisch/vertretung");
        first.submit("/schreibtisch/vertretung", "standIn", "");
        var fromThere = person.code();
        second.open("/schreibtisch/vertretung");
        second.submit("/schreibtisch/vertretung", "standIn", "");
        var own = person.code();
        var mails = person.mails();

        second.submit("/schreibtisch/vertretung", SecondFactor.FIELD, fromThere);

        assertThat(second.page().select("#code-error").text()).contains("nur in dem Browser");
        assertThat(person.mails()).isEqualTo(mails);
        second.submit("/schreibtisch/vertretung", SecondFactor.FIELD, own);
        assertThat(second.page().text()).contains("Niemand vertritt Sie mehr");
    }

    @Test
    void reloadingMailsNoSecondCodeAndBothOfTwoWork() {
        var person = person();
        var browser = person.signIn();
        leaveTheDesk(person);
        browser.open("/schreibtisch/vertretung");
        browser.submit("/schreibtisch/vertretung", "standIn", "");
        var first = person.code();
        var mails = person.mails();

        browser.open("/schreibtisch/vertretung");
        browser.submit("/schreibtisch/vertretung", "standIn", "");
        assertThat(person.mails()).isEqualTo(mails);
        browser.submit("/schreibtisch/vertretung", SecondFactor.AGAIN, "ja");
        assertThat(person.mails()).isEqualTo(mails + 1);

        browser.submit("/schreibtisch/vertretung", SecondFactor.FIELD, first);
        assertThat(browser.page().text()).contains("Niemand vertritt Sie mehr");
    }

    @Test
    void aCodeForSigningInConfirmsNothing() {
        var person = person();
        var browser = person.signIn();
        leaveTheDesk(person);
        browser.open("/schreibtisch/vertretung");
        browser.submit("/schreibtisch/vertretung", "standIn", "");
        person.signIn();
        var signInCode = person.code();

        browser.submit("/schreibtisch/vertretung", SecondFactor.FIELD, signInCode);

        assertThat(browser.status()).isEqualTo(403);
    }
}
