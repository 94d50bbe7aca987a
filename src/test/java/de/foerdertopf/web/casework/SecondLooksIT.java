package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.counselling.ClarifyCounselling;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.decision.SendBackProposal;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.web.TestBrowser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** "Bitte gegenzeichnen": everything of a fund that waits for a second person stands on one page and is signed together. */
class SecondLooksIT extends IntegrationTest {

    private static final FundCode FUND = ApplicationFixture.MANNHEIM;
    private static final GrantedRole ADMINISTRATOR = GrantedRole.of(Role.ADMINISTRATOR, FUND);
    private static final String PAGE = "/schreibtisch/gegenzeichnen/" + FUND;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<SecondLooks> kinds;

    private AtTheDesk desk;
    private CaseOnItsWay way;

    @SuppressWarnings("NullAway.Init")
    SecondLooksIT() {}

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
        way = new CaseOnItsWay(context);
    }

    @Test
    void severalAreSignedTogetherAndEachSaysWhatBecameOfIt() {
        var one = proposed(way.officer());
        var other = proposed(way.officer());
        var changed = proposed(way.officer());
        var left = proposed(way.officer());
        var browser = desk.signIn("Renate Oelschläger", ADMINISTRATOR);
        assertThat(browser.open(PAGE).select("nav a[aria-current=page]").text()).contains("Gegenzeichnen (");
        assertThat(browser.page().select("main").text()).contains(title(one), title(changed), "Jutta Weidenbach");
        var chosen = List.of(box(browser, one), box(browser, other), box(browser, changed));
        desk.bean(SendBackProposal.class)
                .sendBack(new SendBackProposal.Command(changed, "Bitte die Honorare prüfen.", way.officer()));
        desk.goOn();
        propose(changed, way.officer());

        sign(browser, chosen);

        var results = browser.page().select("#ergebnis ~ ul li");
        assertThat(results).hasSize(3);
        assertThat(results.eachText())
                .anyMatch(text -> text.contains(title(one)) && text.startsWith("Gegengezeichnet"))
                .anyMatch(text -> text.contains(title(other)) && text.startsWith("Gegengezeichnet"))
                .anyMatch(text -> text.contains(title(changed))
                        && text.contains("Nicht gegengezeichnet")
                        && text.contains("inzwischen geändert"));
        assertThat(decisions().taken(one)).isPresent();
        assertThat(decisions().taken(other)).isPresent();
        assertThat(decisions().proposed(changed)).isPresent();
        assertThat(decisions().proposed(left)).isPresent();
        assertThat(browser.page().select("main form").text())
                .contains(title(left))
                .doesNotContain(title(one));

        sign(browser, chosen);
        assertThat(browser.page().select("#ergebnis ~ ul li").eachText())
                .allMatch(text -> text.contains("Nicht gegengezeichnet"));
    }

    /** Nobody looks at a page on which nothing seems to wait. */
    @Test
    void theMenuSaysAtOnceHowMuchWaitsForHer() {
        var browser = desk.signIn("Renate Sofort", ADMINISTRATOR);
        var before = waitingInTheMenu(browser);
        var caseNumber = proposed(way.officer());

        assertThat(waitingInTheMenu(browser)).isEqualTo(before + 1);

        desk.bean(SendBackProposal.class)
                .sendBack(new SendBackProposal.Command(caseNumber, "Bitte die Honorare prüfen.", way.officer()));
        assertThat(waitingInTheMenu(browser)).isEqualTo(before);
    }

    private static int waitingInTheMenu(TestBrowser browser) {
        var digits = browser.open("/schreibtisch")
                .select("nav a[href='/schreibtisch/gegenzeichnen']")
                .text()
                .replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Test
    void nobodySignsWhatSheProposedHerself() {
        var name = "Jana " + UUID.randomUUID();
        var browser = desk.signIn(name, ADMINISTRATOR);
        var me = me(name);
        var own = proposed(me);
        var other = proposed(way.officer());

        var page = browser.open(PAGE + "?auswahl=alle");

        assertThat(row(page, own).select("input")).isEmpty();
        assertThat(row(page, own).text()).contains("Das haben Sie selbst vorbereitet.");
        assertThat(row(page, other).select("input[checked]")).hasSize(1);
        assertThat(browser.open(PAGE).select("input[name=chosen][checked]")).isEmpty();
        var look = look(own);
        sign(browser, List.of(encoded(look.kind()) + "." + encoded(look.key()) + "." + encoded(look.seen())));
        assertThat(browser.page().select("#ergebnis ~ ul").text()).contains("Nicht gegengezeichnet");
        assertThat(decisions().proposed(own)).isPresent();
    }

    @Test
    void aCaseOutOfWhichSheStaysIsNotOnHerPage() {
        var name = "Jana " + UUID.randomUUID();
        var browser = desk.signIn(name, ADMINISTRATOR);
        var caseNumber = proposed(way.officer());
        assertThat(browser.open(PAGE).select("main").text()).contains(title(caseNumber));
        var box = box(browser, caseNumber);
        desk.bean(DeclareConflict.class)
                .declare(new DeclareConflict.Command(caseNumber, me(name).id(), "Mitglied im Vorstand.", me(name)));

        assertThat(browser.open(PAGE).select("main").text()).doesNotContain(title(caseNumber));
        var spare = proposed(way.officer());
        browser.open(PAGE);
        sign(browser, List.of(box));

        assertThat(browser.page().select("#ergebnis ~ ul").text())
                .contains("Nicht gegengezeichnet")
                .doesNotContain(title(caseNumber));
        assertThat(decisions().proposed(caseNumber)).isPresent();
        assertThat(decisions().proposed(spare)).isPresent();
    }

    @Test
    void nothingIsSignedWithoutATickAndWithoutTheWordThatItWasSeen() {
        var caseNumber = proposed(way.officer());
        var browser = desk.signIn("Renate Oelschläger", ADMINISTRATOR);
        browser.open(PAGE);
        var box = box(browser, caseNumber);

        browser.submit(PAGE, "chosen", box);

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a").eachAttr("href")).containsExactly("#sure");
        assertThat(row(browser.page(), caseNumber).select("input[checked]")).hasSize(1);
        browser.open(PAGE);
        browser.submit(PAGE, "sure", "true");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a").eachAttr("href")).containsExactly("#chosen");
        assertThat(decisions().proposed(caseNumber)).isPresent();
        sign(browser, List.of("unsinn", "YQ.YQ.YQ", encoded("decision") + "." + encoded("X") + ".YQ"));
        assertThat(browser.page().select("#ergebnis ~ ul li").eachText())
                .hasSize(3)
                .allMatch(text -> text.contains("Nicht gegengezeichnet"));
        assertThat(decisions().proposed(caseNumber)).isPresent();
    }

    @Test
    void whoDoesNotAgreeGivesBackWithHerReasonWhatSheTicked() {
        var caseNumber = proposed(way.officer());
        var stays = proposed(way.officer());
        var browser = desk.signIn("Renate Oelschläger", ADMINISTRATOR);
        browser.open(PAGE);
        var box = box(browser, caseNumber);

        browser.submit(PAGE, "chosen", box, "givingBack", "true");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a").eachAttr("href")).containsExactly("#reason");
        assertThat(browser.page().select("details[open] #reason")).hasSize(1);
        assertThat(row(browser.page(), caseNumber).select("input[checked]")).hasSize(1);
        browser.submit(PAGE, "chosen", box, "givingBack", "true", "reason", "Die Honorare sind zu hoch.");

        assertThat(browser.page().select("#ergebnis ~ ul li").eachText())
                .singleElement()
                .asString()
                .startsWith("Zurückgegeben")
                .contains(title(caseNumber));
        assertThat(decisions().proposed(caseNumber)).isEmpty();
        assertThat(decisions().taken(caseNumber)).isEmpty();
        assertThat(decisions().proposed(stays)).isPresent();
        desk.goOn();
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Die Honorare sind zu hoch.");
    }

    @Test
    void whoDoesNotSignInThisFundDoesNotFindThePage() {
        var counsellor = desk.signIn("Cem Rat", GrantedRole.of(Role.COUNSELLOR, FUND));
        var elsewhere = desk.signIn("Eva Fremd", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        assertThat(counsellor.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(counsellor.open("/schreibtisch").select("nav a[href='/schreibtisch/gegenzeichnen']"))
                .isEmpty();
    }

    private void sign(TestBrowser browser, List<String> chosen) {
        if (browser.page().select("form[action=" + PAGE + "]").isEmpty()) {
            browser.open(PAGE);
        }
        var fields = new ArrayList<>(browser.fieldsOf(PAGE, "sure", "true"));
        chosen.forEach(box -> fields.addAll(List.of("chosen", box)));
        browser.post(PAGE, fields, "same-origin");
        browser.open(PAGE);
    }

    private CaseNumber proposed(Actor by) {
        var caseNumber = way.submitted(ApplicationFixture.anApplication()
                .inMannheim()
                .title("Fest " + UUID.randomUUID())
                .requesting(Money.ofEuros(2_600)));
        desk.bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, by));
        desk.goOn();
        var edition = desk.bean(Applications.class).require(caseNumber).edition();
        if (desk.bean(Funds.class).edition(edition).rules().counselling().offered()) {
            desk.bean(ClarifyCounselling.class)
                    .clarify(new ClarifyCounselling.Command(caseNumber, CounsellingOffer.DECLINED, by));
            desk.goOn();
        }
        propose(caseNumber, by);
        return caseNumber;
    }

    private void propose(CaseNumber caseNumber, Actor by) {
        assertThat(desk.bean(ProposeDecision.class)
                        .propose(new ProposeDecision.Command(
                                caseNumber, Outcome.APPROVED, Money.ofEuros(2_600), List.of(), "", "", by)))
                .isTrue();
        desk.goOn();
    }

    private Actor me(String name) {
        return desk.bean(Staff.class).all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private String title(CaseNumber caseNumber) {
        return desk.bean(Applications.class)
                .require(caseNumber)
                .answers()
                .project()
                .title();
    }

    private SecondLook look(CaseNumber caseNumber) {
        return kinds.stream()
                .flatMap(kind -> kind.waiting(FUND).stream())
                .filter(look -> caseNumber.equals(look.caseNumber()))
                .findFirst()
                .orElseThrow();
    }

    private String box(TestBrowser browser, CaseNumber caseNumber) {
        return row(browser.page(), caseNumber).select("input[name=chosen]").val();
    }

    private Element row(Document page, CaseNumber caseNumber) {
        return page.select("tbody tr:contains(" + title(caseNumber) + ")").get(0);
    }

    private Decisions decisions() {
        return desk.bean(Decisions.class);
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }
}
