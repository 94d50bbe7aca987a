package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.decision.RecordPanelVote;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A panel votes before somebody decides. */
class PanelIT extends IntegrationTest {

    private static final Actor OFFICER = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a12");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecordPanelVote recordPanelVote;

    private AtTheDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
    }

    @Test
    void theVoteIsWrittenDownAndThenAPersonDecides() {
        var caseNumber = beforeThePanel();
        var browser = desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber + "/gremium";
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber).select("a[href='" + page + "']"))
                .isNotEmpty();
        browser.open(page);

        browser.submit(page, "inFavour", "viele", "against", "1");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a").eachAttr("href")).contains("#inFavour", "#choice");
        browser.submit(
                page,
                "choice",
                "PARTIALLY_APPROVED",
                "amount",
                "250,00",
                "inFavour",
                "5",
                "against",
                "1",
                "text",
                "Die Plakate sind zu teuer. Frau Kaya hat nicht mitgestimmt.");

        assertThat(browser.path()).isEqualTo("/schreibtisch/faelle/" + caseNumber);
        assertThat(browser.page().select("main").text())
                .contains(
                        "Das Gremium empfiehlt",
                        "5 dafür, 1 dagegen, 0 enthalten",
                        "250,00",
                        "Die Plakate sind zu teuer");
        assertThat(desk.bean(OpenTasks.class).of(caseNumber))
                .extracting(OpenTasks.OpenTask::kind)
                .containsExactly(CaseTask.DECIDE);
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber + "/entscheidung")
                        .select("main")
                        .text())
                .contains("Das Gremium empfiehlt");
    }

    @Test
    void noVoteFromTomorrowWithoutVotesOrAboveTheRequest() {
        var caseNumber = beforeThePanel();

        refused(caseNumber, 1, null, 3, "panel.in-future");
        refused(caseNumber, 0, null, 0, "panel.nobody-voted");
        refused(caseNumber, 0, Money.ofEuros(301), 3, "panel.amount");
        assertThat(desk.bean(PanelVotes.class).of(caseNumber)).isEmpty();
    }

    @Test
    void whoVotesFindsTitlesAndNamesAndNoWayToReachAnybody() {
        var before = beforeThePanel();
        var jury = desk.signIn("Mika Entwurf", GrantedRole.of(Role.COMMITTEE, ApplicationFixture.BREMEN));
        var application = desk.bean(Applications.class).require(before).answers();

        var page = jury.open("/schreibtisch").select("body");

        assertThat(jury.path()).isEqualTo("/schreibtisch/sitzungen");
        assertThat(page.select("main").text())
                .contains(
                        before.value(),
                        application.project().title(),
                        application.initiative().name(),
                        "300,00");
        assertThat(page.text())
                .doesNotContain(
                        application.contact().name(),
                        Objects.requireNonNull(application.contact().email()),
                        Objects.requireNonNull(application.contact().phone()),
                        Objects.requireNonNull(application.account()).iban().grouped());
        assertThat(page.select("a[href*='/faelle'], form[action*='/faelle']")).isEmpty();
    }

    @Test
    void whoVotesIsToldInPlainWordsThatNothingWaits() {
        beforeThePanel();
        var elsewhere = desk.signIn("Mika Entwurf", GrantedRole.of(Role.COMMITTEE, ApplicationFixture.MANNHEIM));

        assertThat(elsewhere.page().select("main").text()).contains("Gerade wartet kein Antrag auf Ihr Votum");
    }

    private void refused(CaseNumber caseNumber, int days, @Nullable Money amount, int votes, String code) {
        assertThatThrownBy(() -> recordPanelVote.record(new RecordPanelVote.Command(
                        caseNumber,
                        HouseTime.today(clock).plusDays(days),
                        Outcome.APPROVED,
                        amount,
                        votes,
                        0,
                        0,
                        "",
                        OFFICER)))
                .hasMessageContaining(code);
    }

    /** No edition that is shipped hears a panel, so the case is set before the task by hand. */
    private CaseNumber beforeThePanel() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        desk.bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, OFFICER));
        desk.goOn();
        var runtime = desk.bean(RuntimeService.class);
        var decision = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value(), "decision")
                .singleResult();
        runtime.createProcessInstanceModification(decision.getId())
                .startBeforeActivity("userTask_recordPanelVote")
                .cancelAllForActivity("userTask_decide")
                .execute();
        return caseNumber;
    }
}
