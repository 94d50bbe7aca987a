package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Pages of the desk say what was done by the word of the law for it, and of a letter only what stands in it. */
class TrueDeskWordsIT extends IntegrationTest {

    private static final Money GRANT = Money.ofEuros(300);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;

    @SuppressWarnings("NullAway.Init")
    TrueDeskWordsIT() {}

    @BeforeEach
    void sitDown() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void whatIsWithdrawnIsNotRevoked() {
        var caseNumber = withdrawn();

        assertThat(proof(caseNumber)).contains("zurückgenommen").doesNotContain("widerrufen", "Widerruf");

        var notice = context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.WITHDRAWAL)
                .findFirst()
                .orElseThrow();
        context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        notice.id(),
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();

        assertThat(proof(caseNumber))
                .contains("angefochten: Rücknahmebescheid.")
                .doesNotContain("Widerruf ");
    }

    @Test
    void whatAGroupGivesUpIsNeither() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());

        house.renounced(caseNumber);

        assertThat(proof(caseNumber)).contains("verzichtet").doesNotContain("widerrufen", "zurückgenommen");
    }

    @Test
    void reasonsThatTheNoticeOfAFullApprovalDoesNotGiveAreSaidToBeForTheFile() {
        var caseNumber =
                house.way().submitted(ApplicationFixture.anApplication().requesting(GRANT));
        house.way().decide(caseNumber, Outcome.APPROVED, GRANT, "Wir kennen die Gruppe gut.");

        var page = browser.open("/schreibtisch/faelle/" + caseNumber + "/bescheid");

        assertThat(page.select(".ft-letter").text()).doesNotContain("Wir kennen die Gruppe gut.");
        assertThat(page.select("main").text())
                .contains("Nur für die Akte, nicht im Bescheid Wir kennen die Gruppe gut.");
    }

    private String proof(CaseNumber caseNumber) {
        return browser.open("/schreibtisch/faelle/" + caseNumber)
                .select("section[aria-labelledby=nachweis]")
                .text();
    }

    private CaseNumber withdrawn() {
        var caseNumber = house.paid(ApplicationFixture.anApplication().requesting(GRANT));
        var officer = house.way().officer();
        context.getBean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Doppelt bezahlt.",
                        GRANT,
                        HouseTime.today(clock),
                        officer));
        house.way().jobs();
        clock.moveByDays(30);
        house.way().jobs();
        context.getBean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(
                        caseNumber, GRANT, new Weighing("Dafür.", "Dagegen.", "Zinsen.", false), officer));
        house.way().jobs();
        return caseNumber;
    }
}
