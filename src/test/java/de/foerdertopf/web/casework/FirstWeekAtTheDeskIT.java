package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a fund administrator meets in the first week. */
class FirstWeekAtTheDeskIT extends IntegrationTest {

    /** Looks like a reason and is none. */
    private static final String INVISIBLE = "\u200b";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AtTheDesk desk;
    private TestBrowser browser;

    @SuppressWarnings("NullAway.Init")
    FirstWeekAtTheDeskIT() {}

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
        browser = desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    static Stream<Arguments> whatRulesRefuse() {
        return Stream.of(
                Arguments.of("befangenheit", "reason", List.of("reason", INVISIBLE)),
                Arguments.of("eingang", "reason", List.of("on", "0", "reason", INVISIBLE)),
                Arguments.of("eingang", "on", List.of("on", "1", "reason", "Tippfehler beim Erfassen.")),
                Arguments.of("konto/bestaetigen", "reason", List.of("reason", INVISIBLE)),
                Arguments.of("fuehrungszeugnis", "on", List.of("who", "Ayla Demir", "on", "1")),
                Arguments.of("konto", "iban", List.of("holder", "Nähstube", "iban", "keine Ahnung")),
                Arguments.of(
                        "entscheidung",
                        "amount",
                        List.of("complete", "true", "unbiased", "true", "outcome", "APPROVED", "amount", "4000")));
    }

    @ParameterizedTest
    @MethodSource("whatRulesRefuse")
    void whatARuleRefusesStandsAtItsField(String path, String field, List<String> typed) {
        var address = page(desk.submitted(ApplicationFixture.anApplication())) + "/" + path;
        browser.open(address);

        browser.submit(address, withDays(typed));

        assertThat(browser.status()).isEqualTo(422);
        var page = browser.page();
        assertThat(page.select(".ft-errors a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field + "-error").text()).isNotEmpty();
        assertThat(page.select("[aria-describedby~=" + field + "-error]")).isNotEmpty();
    }

    @Test
    void aGroupWithoutAnyAddressIsDecidedAndItsNoticeHandedOver() {
        var caseNumber = withoutAddress();

        decide(browser, caseNumber);

        assertThat(desk.bean(Decisions.class).taken(caseNumber)).isPresent();
        assertThat(browser.path()).isEqualTo(page(caseNumber) + "/bescheid");
        assertThat(browser.page().select("[name=channel][checked]").val()).isEqualTo("HAND_OVER");
        desk.goOn();
        browser.submit(page(caseNumber) + "/bescheid");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo(page(caseNumber));

        desk.goOn();
        assertThat(letters(caseNumber)).contains("Geht hinaus: persönlich übergeben");
        var posting = browser.open(page(caseNumber) + "/briefe/versand");
        assertThat(posting.select("[name=channel][checked]").val())
                .as("what the letter says of its way")
                .isEqualTo("HAND_OVER");
        browser.submit(browser.path());
        assertThat(letters(caseNumber)).contains("Versandt am ", " (persönlich übergeben)");
    }

    @Test
    void aLetterToNowhereIsRefusedAtTheChoiceOfTheWay() {
        var caseNumber = withoutAddress();
        decide(browser, caseNumber);

        browser.submit(page(caseNumber) + "/bescheid", "channel", "LETTER");

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a").eachAttr("href")).containsExactly("#channel");
    }

    @Test
    void whoGoesBackToWhatIsDecidedIsLedOn() {
        var caseNumber = withoutAddress();
        decide(browser, caseNumber);

        browser.open(page(caseNumber) + "/entscheidung");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo(page(caseNumber));

        desk.goOn();
        browser.open(page(caseNumber) + "/bescheid");
        browser.submit(page(caseNumber) + "/bescheid");
        browser.open(page(caseNumber) + "/bescheid");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo(page(caseNumber));
    }

    @Test
    void whatIsToDoBeforeTheDecisionIsSaidAndNoOneElseIsBlamed() {
        var jana = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM));
        var caseNumber = desk.submitted(ApplicationFixture.anApplication()
                .inMannheim()
                .ofAnInformalGroup()
                .withoutEmail()
                .address(null)
                .requesting(Money.ofEuros(2000)));
        jana.open(page(caseNumber) + "/vollstaendig");
        jana.submit(page(caseNumber) + "/vollstaendig", "sure", "true");
        desk.goOn();

        decide(jana, caseNumber, "outcome", "APPROVED", "amount", "2000");

        assertThat(jana.status()).isEqualTo(422);
        assertThat(jana.page().select(".ft-errors").text()).contains("Vor der Entscheidung ist noch etwas zu tun: ");
        assertThat(desk.bean(Decisions.class).taken(caseNumber)).isEmpty();
    }

    private String letters(CaseNumber caseNumber) {
        return browser.open(page(caseNumber))
                .select("section[aria-labelledby=briefe]")
                .text();
    }

    private CaseNumber withoutAddress() {
        return desk.submitted(ApplicationFixture.anApplication()
                .ofAnInformalGroup()
                .withoutEmail()
                .address(null));
    }

    private static void decide(TestBrowser browser, CaseNumber caseNumber, String... more) {
        var address = page(caseNumber) + "/entscheidung";
        browser.open(address);
        var typed = new ArrayList<>(List.of("complete", "true", "unbiased", "true"));
        typed.addAll(List.of(more));
        browser.submit(address, typed.toArray(String[]::new));
    }

    private String[] withDays(List<String> typed) {
        var fields = new ArrayList<String>();
        for (var i = 0; i < typed.size(); i += 2) {
            if (typed.get(i).equals("on")) {
                var day = HouseTime.today(clock).plusDays(Integer.parseInt(typed.get(i + 1)));
                fields.addAll(List.of(
                        "on.day", Integer.toString(day.getDayOfMonth()),
                        "on.month", Integer.toString(day.getMonthValue()),
                        "on.year", Integer.toString(day.getYear())));
            } else {
                fields.addAll(List.of(typed.get(i), typed.get(i + 1)));
            }
        }
        return fields.toArray(String[]::new);
    }

    private static String page(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }
}
