package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.fund.ChangedFund;
import de.foerdertopf.fund.DecisionBody;
import de.foerdertopf.fund.FundRules;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever form a sum asks for and whoever decides about it: the desk's pages lead to a decision. */
class EveryWayToDecideIT extends IntegrationTest {

    private static final Money SMALL = Money.ofEuros(300);
    private static final Money LARGE = Money.ofEuros(900);
    private static final int MOST_STEPS = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Funds funds;

    private AtTheDesk desk;

    @BeforeEach
    void desk() {
        desk = new AtTheDesk(context, port);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "BREMEN, SMALL, OFFICER",
        "BREMEN, SMALL, SECOND_PERSON",
        "BREMEN, SMALL, PANEL_ADVISES",
        "BREMEN, LARGE, OFFICER",
        "BREMEN, LARGE, SECOND_PERSON",
        "BREMEN, LARGE, PANEL_ADVISES",
        "MANNHEIM, SMALL, OFFICER",
        "MANNHEIM, SMALL, SECOND_PERSON",
        "MANNHEIM, SMALL, PANEL_ADVISES",
        "MANNHEIM, LARGE, OFFICER",
        "MANNHEIM, LARGE, SECOND_PERSON",
        "MANNHEIM, LARGE, PANEL_ADVISES"
    })
    void leadsToADecision(String city, String size, DecisionBody body) {
        var fund = city.equals("BREMEN") ? ApplicationFixture.BREMEN : ApplicationFixture.MANNHEIM;
        var application = ApplicationFixture.anApplication().requesting(size.equals("SMALL") ? SMALL : LARGE);
        var malte = desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, fund));
        var jana = desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, fund));
        try (var changed = ChangedFund.rules(funds, fund, rules -> decidedBy(rules, body))) {
            var caseNumber = desk.submitted(city.equals("BREMEN") ? application : application.inMannheim());
            for (var step = 0; step < MOST_STEPS && isUndecided(caseNumber); step++) {
                goOn(caseNumber, malte, jana);
                desk.goOn();
            }

            assertThat(isUndecided(caseNumber))
                    .as(malte.page().select("main").text())
                    .isFalse();
            assertThat(changed).isNotNull();
        }
    }

    /** Takes the step that the case's own page offers. */
    private void goOn(CaseNumber caseNumber, TestBrowser malte, TestBrowser jana) {
        var path = "/schreibtisch/faelle/" + caseNumber;
        var tasks = desk.bean(OpenTasks.class).of(caseNumber);
        assertThat(tasks).hasSize(1);
        malte.open(path);
        switch (tasks.iterator().next().kind()) {
            case CONFIRM_COMPLETENESS -> {
                if (offers(malte, path + "/entscheidung")) {
                    decide(malte, path + "/entscheidung");
                } else {
                    assertThat(offers(malte, path + "/vollstaendig")).isTrue();
                    submit(malte, path + "/vollstaendig", "sure", "true");
                }
            }
            case CLARIFY_COUNSELLING -> submit(malte, path + "/beratungsangebot", "choice", "DECLINED");
            case RECORD_PANEL_VOTE ->
                submit(malte, path + "/gremium", "choice", "APPROVED", "inFavour", "3", "against", "0");
            case DECIDE -> decide(malte, path + "/entscheidung");
            case SECOND_SIGNATURE -> submit(jana, path + "/zweite-unterschrift", "sure", "true");
            default -> throw new AssertionError("A case waits for " + tasks);
        }
    }

    private static boolean offers(TestBrowser browser, String page) {
        return !browser.page().select("a[href='" + page + "']").isEmpty();
    }

    private static void submit(TestBrowser browser, String page, String... fields) {
        browser.open(page);
        browser.submit(page, fields);
        assertThat(browser.status())
                .as(browser.page().select(".ft-errors").text())
                .isEqualTo(200);
    }

    private static void decide(TestBrowser browser, String page) {
        browser.open(page);
        if (browser.page().select("[name=counselling]").isEmpty()) {
            browser.submit(page, "complete", "true", "unbiased", "true");
        } else {
            browser.submit(page, "complete", "true", "unbiased", "true", "counselling", "DECLINED");
        }
        assertThat(browser.status())
                .as(browser.page().select(".ft-errors").text())
                .isEqualTo(200);
    }

    private boolean isUndecided(CaseNumber caseNumber) {
        return desk.bean(Decisions.class).taken(caseNumber).isEmpty();
    }

    private static FundRules decidedBy(FundRules rules, DecisionBody body) {
        return new FundRules(
                new FundRules.Amounts(LARGE, SMALL),
                rules.eligibility(),
                rules.consequences(),
                rules.financing(),
                List.of(new FundRules.DecisionTier(null, body)),
                rules.payment(),
                rules.counselling(),
                rules.completion(),
                rules.proof(),
                rules.repayment(),
                rules.delivery(),
                rules.pot());
    }
}
