package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.counselling.SessionFixture;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.decision.SettleAmount;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** What waits for somebody beside the tasks of the processes stands on her list, with its own day, until it is done. */
class NothingWaitsUnseenIT extends IntegrationTest {

    private static final Actor GROUP = Actor.applicant("9a0b");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private PaidCase house;
    private TestBrowser administrator;
    private TestBrowser counsellor;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        administrator = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        counsellor = new AtTheDesk(context, port)
                .signIn("Samira Aksoy", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN));
    }

    @Test
    void whatAGroupAnswersToAHearingIsReadWhileItMayStillSayMore() {
        var caseNumber = told();
        house.pay(caseNumber, Money.ofEuros(100));
        var hearing = house.way().bean(HearClaim.class);
        hearing.hear(new HearClaim.Command(
                caseNumber,
                HeardClaim.About.WITHDRAWAL,
                "Das Jugendamt hat dasselbe bezahlt.",
                Money.ofEuros(100),
                today(),
                house.way().officer()));
        house.way().jobs();
        assertThat(AtTheDesk.inTheWorkList(administrator, "gruppe", caseNumber))
                .contains("Gruppe kann auf die Anhörung antworten");

        hearing.answered(caseNumber, HeardClaim.About.WITHDRAWAL, "Das war anders.", GROUP);

        assertThat(mine(administrator, caseNumber)).contains("Antwort auf die Anhörung lesen");
        assertThat(mine(counsellor, caseNumber)).doesNotContain("Anhörung");
        clock.moveByDays(60);
        assertThat(AtTheDesk.inTheWorkList(administrator, "alle", caseNumber)).doesNotContain("auf die Anhörung");
    }

    @Test
    void theWishOfAGroupStandsOnTheListUntilItIsAnswered() {
        var caseNumber = told();
        var wish = house.way()
                .bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber, ChangeKind.COST_ITEMS, "Handzettel statt Plakate.", null, null, null, GROUP));
        assertThat(mine(administrator, caseNumber)).contains("Wunsch der Gruppe beantworten: Ausgaben");
        clock.moveByDays(3);
        assertThat(AtTheDesk.inTheWorkList(administrator, "ueberfaellig", caseNumber))
                .contains("Wunsch der Gruppe");

        house.way()
                .bean(AnswerChange.class)
                .answer(new AnswerChange.Command(
                        wish,
                        false,
                        "Handzettel zahlt der Fonds nicht.",
                        house.way().officer()));

        assertThat(mine(administrator, caseNumber)).doesNotContain("Wunsch der Gruppe");
    }

    @Test
    void aSumThatIsProvisionalStandsOnTheListUntilItIsFixed() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().approveProvisionally(caseNumber);
        house.way().sent(caseNumber);
        assertThat(mine(administrator, caseNumber)).contains("Vorläufigen Betrag endgültig festsetzen");
        assertThat(AtTheDesk.inTheWorkList(administrator, "ueberfaellig", caseNumber))
                .doesNotContain("Vorläufigen Betrag");
        clock.moveByDays(61);
        assertThat(AtTheDesk.inTheWorkList(administrator, "ueberfaellig", caseNumber))
                .contains("Vorläufigen Betrag");

        house.way()
                .bean(SettleAmount.class)
                .settle(new SettleAmount.Command(
                        caseNumber,
                        house.way().requested(caseNumber),
                        "Die Rechnung ist da.",
                        house.way().officer()));

        assertThat(mine(administrator, caseNumber)).doesNotContain("Vorläufigen Betrag");
    }

    @Test
    void aPromisedCallStandsOnTheListUntilTheNextTalk() {
        var caseNumber = told();
        talked(caseNumber, today().plusDays(5));
        assertThat(mine(counsellor, caseNumber)).contains("Wieder melden");
        assertThat(AtTheDesk.inTheWorkList(counsellor, "ueberfaellig", caseNumber))
                .doesNotContain("Wieder melden");
        clock.moveByDays(6);
        assertThat(AtTheDesk.inTheWorkList(counsellor, "ueberfaellig", caseNumber))
                .contains("Wieder melden");

        talked(caseNumber, null);

        assertThat(mine(counsellor, caseNumber)).doesNotContain("Wieder melden");
    }

    @Test
    void aJointReviewHasItsOwnDayAndNeverStandsBeforeALateProof() {
        var year = house.way().bean(Funds.class).rounds(ApplicationFixture.MANNHEIM).stream()
                .filter(round -> !round.closes().isBefore(today()))
                .findFirst()
                .orElseThrow()
                .fiscalYear()
                .value();
        var spring = LocalDate.of(year, 3, 20);
        var from = today().isBefore(spring) ? spring : today();
        var caseNumber =
                house.paid(ApplicationFixture.anApplication().inMannheim().period(from, LocalDate.of(year, 12, 20)));
        var reviewed = new AtTheDesk(context, port)
                .signIn("Nadia Roth", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM));
        clock.moveTo(HouseTime.startOf(house.way()
                        .bean(Applications.class)
                        .require(caseNumber)
                        .answers()
                        .project()
                        .period()
                        .from())
                .plus(Duration.ofDays(130)));
        house.way().jobs();
        assertThat(mine(reviewed, caseNumber)).contains("Gemeinsames Gespräch führen");
        var page = "/schreibtisch/faelle/" + caseNumber;

        clock.moveTo(HouseTime.startOf(house.proof(caseNumber).dueOn().plusDays(2)));
        house.way().jobs();

        assertThat(reviewed.open(page).select(".ft-actions .kern-btn--primary").text())
                .doesNotContain("Gemeinsam");
    }

    private void talked(CaseNumber caseNumber, @Nullable LocalDate followUpOn) {
        house.way()
                .bean(RecordCounsellingSession.class)
                .record(new RecordCounsellingSession.Command(
                        caseNumber,
                        SessionFixture.aTalk(today(), 30, followUpOn),
                        house.way().officer()));
    }

    private CaseNumber told() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        return caseNumber;
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private static String mine(TestBrowser browser, CaseNumber caseNumber) {
        return AtTheDesk.inTheWorkList(browser, "meine", caseNumber);
    }
}
