package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.decision.DecisionState;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.MailsOfLetters;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.DueTimers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Nobody decides, signs or corrects what has become something else since the page was shown. */
class SeenCaseIT extends IntegrationTest {

    private static final GrantedRole BREMEN = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);

    private static final GrantedRole MANNHEIM = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AtTheDesk desk;
    private TestBrowser malte;
    private TestBrowser jana;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
        malte = desk.signIn("Malte Behrens", BREMEN);
        jana = desk.signIn("Jana Wittmer", BREMEN);
    }

    @Test
    void aDecisionOnAProjectThatWasRewrittenMeanwhileIsAskedForAgain() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().title("Laternenlieder"));
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        rewrite(jana, caseNumber, "Ein ganz anderes Vorhaben");

        malte.submit(path, "complete", "true", "unbiased", "true", "discretion", "Das ist gut abgewogen.");

        assertThat(malte.status()).isEqualTo(409);
        assertThat(malte.page().select(".ft-errors").text())
                .contains(
                        "Inzwischen hat sich in diesem Fall etwas geändert",
                        "Jana Wittmer",
                        "Angaben geändert: Vorhaben");
        assertThat(malte.page().select("textarea[name=discretion]").text()).isEqualTo("Das ist gut abgewogen.");
        assertThat(malte.page().select("h1").text()).contains("Ein ganz anderes Vorhaben");
        assertThat(desk.bean(Decisions.class).of(caseNumber)).isEmpty();

        malte.submit(path, "complete", "true", "unbiased", "true");

        assertThat(malte.path()).isEqualTo(path(caseNumber) + "/bescheid");
        assertThat(desk.bean(Decisions.class).taken(caseNumber)).isPresent();
    }

    @Test
    void aFormThatCameBackIsDrawnAnewAroundWhatWasTypedWhenTheCaseHasChangedAgain() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().title("Laternenlieder"));
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        rewrite(jana, caseNumber, "Ein ganz anderes Vorhaben");
        malte.submit(path, "complete", "true", "unbiased", "true", "discretion", "Das ist gut abgewogen.");
        var kept = malte.path();
        var first = malte.page().html();
        assertThat(malte.open(kept).html()).as("nothing happened since").isEqualTo(first);
        rewrite(jana, caseNumber, "Und noch ein Vorhaben");

        for (var look = 0; look < 2; look++) {
            malte.open(kept);
            assertThat(malte.status()).isEqualTo(409);
            assertThat(malte.page().select("h1").text()).contains("Und noch ein Vorhaben");
            assertThat(malte.page().select("textarea[name=discretion]").text()).isEqualTo("Das ist gut abgewogen.");
            assertThat(malte.page().select(".ft-errors li").eachText())
                    .filteredOn(told -> told.contains("Angaben geändert"))
                    .hasSize(2);
        }
        assertThat(desk.bean(Decisions.class).of(caseNumber)).isEmpty();

        malte.submit(path, "complete", "true", "unbiased", "true");
        assertThat(desk.bean(Decisions.class).taken(caseNumber)).isPresent();
    }

    @Test
    void aDeedThatARuleRefusedIsShownOnTheCaseAsItIsToday() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().title("Laternenlieder"));
        var path = path(caseNumber) + "/befangenheit";
        malte.open(path);
        malte.submit(path, "reason", " ");
        assertThat(malte.status()).isEqualTo(422);
        var kept = malte.path();
        rewrite(jana, caseNumber, "Ein ganz anderes Vorhaben");

        malte.open(kept);

        assertThat(malte.status()).isEqualTo(409);
        assertThat(malte.page().text()).contains("Jana Wittmer", "Angaben geändert: Vorhaben");
        assertThat(events(caseNumber)).doesNotContain("ConflictDeclared");
    }

    @Test
    void aLetterThatLeavesMeanwhileIsNoChangeToWhatIsDecided() {
        var caseNumber = desk.bean(SubmitApplication.class)
                .submit(ApplicationFixture.anApplication().command(desk.bean(Funds.class), HouseTime.today(clock)));
        assertThat(desk.bean(DueTimers.class).runDue()).isEmpty();
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        assertThat(MailsOfLetters.taken(context)).isPositive();

        malte.submit(path, "complete", "true", "unbiased", "true");

        assertThat(malte.path()).isEqualTo(path(caseNumber) + "/bescheid");
    }

    @Test
    void whatTheHouseSendsByItselfWhileSomebodyReadsIsNoChangeToWhatIsDecided() {
        var caseNumber = desk.bean(SubmitApplication.class)
                .submit(ApplicationFixture.anApplication().command(desk.bean(Funds.class), HouseTime.today(clock)));
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        assertThat(events(caseNumber)).doesNotContain("NoticeIssued");
        desk.goOn();
        assertThat(events(caseNumber)).contains("NoticeIssued", "NoticeToMail", "NoticeSent");

        malte.submit(path, "complete", "true", "unbiased", "true");

        assertThat(malte.path()).isEqualTo(path(caseNumber) + "/bescheid");
    }

    @Test
    void aLetterThatAPersonIssuedMeanwhileIsToldFirst() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        malte.open(path(caseNumber) + "/entscheidung");
        malte.submit(path(caseNumber) + "/entscheidung", "complete", "true", "unbiased", "true");
        malte.open(path(caseNumber) + "/befangenheit");
        jana.open(path(caseNumber) + "/bescheid");
        jana.submit(path(caseNumber) + "/bescheid");
        assertThat(events(caseNumber)).contains("NoticeIssued");

        malte.submit(path(caseNumber) + "/befangenheit", "reason", "Meine Schwester ist im Verein.");

        assertThat(malte.status()).isEqualTo(409);
        assertThat(malte.page().select(".ft-errors").text()).contains("Jana Wittmer", "Brief ausgestellt");
    }

    @Test
    void aCorrectionOfWordsIsToldAsOneOfWordsHoweverThePlanNamesTheGrant() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication()
                .requesting(Money.ofEuros(400))
                .costs(List.of(new CostItem(CostCategory.FOOD, "Zutaten", Money.ofEuros(500))))
                .sources(List.of(
                        new FundingSource(FundingKind.GRANT, "Stadtteilfonds Bremen", Money.ofEuros(400)),
                        new FundingSource(FundingKind.OWN, "Kasse", Money.ofEuros(100)))));
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        rewrite(jana, caseNumber, "Ein anderer Titel");

        malte.submit(path, "complete", "true", "unbiased", "true");

        assertThat(malte.status()).isEqualTo(409);
        assertThat(malte.page().select(".ft-errors li").eachText())
                .filteredOn(told -> told.contains("Angaben geändert"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .endsWith("Angaben geändert: Vorhaben");
    }

    @Test
    void aTypingErrorDoesNotHideThatTheCaseHasChanged() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        rewrite(jana, caseNumber, "Etwas Neues");

        malte.submit(path, "outcome", "");

        assertThat(malte.page().select(".ft-errors").text()).contains("Jana Wittmer", "Angaben geändert");
    }

    @Test
    void twoPeopleWhoCorrectAtTheSameTimeLoseNothingOfEachOther() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().title("Laternenlieder"));
        var path = path(caseNumber) + "/antrag";
        malte.open(path);
        jana.open(path);
        malte.submit(path, "phone", "0421 555");

        jana.submit(path, "title", "Laternen und Lieder");

        assertThat(jana.status()).isEqualTo(409);
        assertThat(jana.page().select(".ft-errors").text())
                .contains("Malte Behrens", "Kontakt und verantwortliche Person");
        assertThat(jana.page().select("[name=title]").val()).isEqualTo("Laternen und Lieder");
        assertThat(jana.page().select("[name=phone]").val()).isEqualTo("0421 555");
        jana.submit(path);
        var answers = desk.bean(Applications.class).require(caseNumber).answers();
        assertThat(answers.contact().phone()).isEqualTo("0421 555");
        assertThat(answers.project().title()).isEqualTo("Laternen und Lieder");
    }

    @Test
    void twoPeopleWhoCorrectTheSamePartLoseNothingOfEachOther() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().title("Laternenlieder"));
        var path = path(caseNumber) + "/antrag";
        malte.open(path);
        jana.open(path);
        malte.submit(path, "place", "Anderer Hof");

        jana.submit(path, "title", "Laternen und Lieder");

        assertThat(jana.status()).isEqualTo(409);
        assertThat(jana.page().select("[name=place]").val()).isEqualTo("Anderer Hof");
        jana.submit(path);
        var project =
                desk.bean(Applications.class).require(caseNumber).answers().project();
        assertThat(project.place()).isEqualTo("Anderer Hof");
        assertThat(project.title()).isEqualTo("Laternen und Lieder");
    }

    @Test
    void whatBothCorrectedIsToldAndStaysAsTheSecondOneTypedIt() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication().title("Laternenlieder"));
        var path = path(caseNumber) + "/antrag";
        malte.open(path);
        jana.open(path);
        malte.submit(path, "title", "Laternen von Malte");

        jana.submit(path, "title", "Laternen von Jana");

        assertThat(jana.page().select(".ft-errors").text())
                .contains("Malte Behrens", "Vorhaben", "Dort steht jetzt „Laternen von Malte“");
        assertThat(jana.page().select("[name=title]").val()).isEqualTo("Laternen von Jana");
        assertThat(title(caseNumber)).isEqualTo("Laternen von Malte");
        jana.submit(path);
        assertThat(title(caseNumber)).isEqualTo("Laternen von Jana");
    }

    @Test
    void aSecondSignatureUnderWhatHasChangedIsAskedForAgain() {
        var way = new PaidCase(context).way();
        var caseNumber =
                way.submitted(ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(4_000)));
        way.propose(caseNumber, Outcome.APPROVED, Money.ofEuros(4_000), "");
        malte = desk.signIn("Malte Behrens", MANNHEIM);
        jana = desk.signIn("Jana Wittmer", MANNHEIM);
        assertThat(states(caseNumber)).containsExactly(DecisionState.PROPOSED);
        var path = path(caseNumber) + "/zweite-unterschrift";
        jana.open(path);
        rewrite(malte, caseNumber, "Nach dem Vorschlag umgeschrieben");

        jana.submit(path, "sure", "true");

        assertThat(jana.status()).isEqualTo(409);
        assertThat(jana.page().select(".ft-errors").text()).contains("Malte Behrens", "Angaben geändert: Vorhaben");
        assertThat(states(caseNumber)).containsExactly(DecisionState.PROPOSED);
        jana.submit(path, "sure", "true");
        assertThat(states(caseNumber)).containsExactly(DecisionState.TAKEN);
    }

    @Test
    void aDecisionThatIsSentTwiceIsAnsweredWithTheFirstResult() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        var fields = malte.fieldsOf(path, "complete", "true", "unbiased", "true");

        var first = malte.post(path, fields, "same-origin");
        var second = malte.post(path, fields, "same-origin");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(states(caseNumber)).containsExactly(DecisionState.TAKEN);
    }

    @Test
    void ofTwoWhoDecideInTheSameMomentOneIsAskedAgain() throws Exception {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        jana.open(path);
        var start = new CountDownLatch(1);
        var statuses = new ArrayList<Integer>();
        try (var people = new Hands()) {
            var both = List.of(malte, jana).stream()
                    .map(browser -> people.does(() -> {
                        var fields = browser.fieldsOf(path, "complete", "true", "unbiased", "true");
                        start.await();
                        return browser.post(path, fields, "same-origin").statusCode();
                    }))
                    .toList();
            start.countDown();
            for (var one : both) {
                statuses.add(one.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(302, 409);
        assertThat(states(caseNumber)).containsExactly(DecisionState.TAKEN);
    }

    @Test
    void aFormThatDoesNotSayWhatItsPageShowedIsAskedForAgain() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        var fields = new ArrayList<>(malte.fieldsOf(path, "complete", "true", "unbiased", "true"));
        var seen = fields.indexOf("seen");
        fields.remove(seen + 1);
        fields.remove(seen);

        malte.post(path, fields, "same-origin");

        assertThat(malte.status()).isEqualTo(409);
        assertThat(desk.bean(Decisions.class).of(caseNumber)).isEmpty();
    }

    @Test
    void nobodyHasSeenWhatHasNotHappenedYet() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber) + "/entscheidung";
        malte.open(path);
        rewrite(jana, caseNumber, "Ein ganz anderes Vorhaben");

        malte.submit(
                path,
                "complete",
                "true",
                "unbiased",
                "true",
                "seen",
                "999999999999999.3f0c3f0e-6f6d-4b86-9d0c-0d3f6a1f7c11");

        assertThat(malte.status()).isEqualTo(409);
        assertThat(desk.bean(Decisions.class).of(caseNumber)).isEmpty();
    }

    @Test
    void everyFormOfACaseHandsBackWhatItsPageShowed() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());

        for (var page : List.of(
                "",
                "/entscheidung",
                "/vollstaendig",
                "/nachfordern",
                "/antrag",
                "/eingang",
                "/ruecknahme",
                "/befangenheit",
                "/fuehrungszeugnis",
                "/gespraech",
                "/brief")) {
            malte.open(path(caseNumber) + page);
            assertThat(malte.status()).as(page).isEqualTo(200);
            for (var form : malte.page().select("main form[method=post][action*=" + caseNumber + "]")) {
                assertThat(form.select("input[type=hidden][name=seen]"))
                        .as(page)
                        .hasSize(1);
            }
        }
        assertThat(malte.page().select("main form[method=post] [name=seen]")).isNotEmpty();
    }

    private void rewrite(TestBrowser browser, CaseNumber caseNumber, String title) {
        browser.open(path(caseNumber) + "/antrag");
        browser.submit(path(caseNumber) + "/antrag", "title", title);
        assertThat(browser.path()).isEqualTo(path(caseNumber));
    }

    private List<String> events(CaseNumber caseNumber) {
        return desk.bean(AuditTrail.class).ofCase(caseNumber).stream()
                .map(AuditEntry::event)
                .toList();
    }

    private String title(CaseNumber caseNumber) {
        return desk.bean(Applications.class)
                .require(caseNumber)
                .answers()
                .project()
                .title();
    }

    private List<DecisionState> states(CaseNumber caseNumber) {
        return desk.bean(Decisions.class).of(caseNumber).stream()
                .map(decision -> decision.state())
                .toList();
    }

    private static String path(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }

    /** People who do things at the same time. */
    private static final class Hands implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(2);

        private <T> java.util.concurrent.Future<T> does(java.util.concurrent.Callable<T> deed) {
            return threads.submit(deed);
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
