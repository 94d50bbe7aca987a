package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.OverdueProof;
import de.foerdertopf.proofofuse.RemindProof;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.TestBrowser;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The desk calls the end of a grant by the notice that ended it: on the case, in the list of cases and on the work list. */
class EndWordsIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;

    @SuppressWarnings("NullAway.Init")
    EndWordsIT() {}

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn(
                        "Malte Behrens",
                        GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
    }

    @Test
    void aProofThatNeverCameEndsInARevocation() {
        var today = HouseTime.today(clock);
        var group = aName();
        var caseNumber = house.paid(
                ApplicationFixture.anApplication().of(group).period(today.minusDays(172), today.minusDays(170)));
        OverdueProof.of(house.way(), caseNumber);
        context.getBean(RemindProof.class).remind(caseNumber, Actor.SYSTEM);
        house.way().jobs();
        context.getBean(HearMissingProof.class).hear(caseNumber, house.way().officer());
        house.way().jobs();
        clock.moveByDays(30);
        house.way().jobs();
        context.getBean(RevokeGrant.class)
                .revoke(new RevokeGrant.Command(
                        caseNumber,
                        "Trotz Hilfe kam nichts.",
                        "Auf Zinsen wird verzichtet.",
                        house.way().officer()));
        house.way().jobs();

        isCalled(caseNumber, group, "Widerrufen");
    }

    @Test
    void wrongStatementsEndInAWithdrawalWhollyOrInPart() {
        var group = aName();
        var whole = house.paid(ApplicationFixture.anApplication().of(group));
        withdrawn(whole, 300);
        isCalled(whole, group, "Zurückgenommen");

        var other = aName();
        var part = house.paid(ApplicationFixture.anApplication().of(other));
        withdrawn(part, 100);
        isCalled(part, other, "Teilweise zurückgenommen");
    }

    private static String aName() {
        return "Verein" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private void withdrawn(CaseNumber caseNumber, int euros) {
        var grant = new EndingGrant(house.way(), caseNumber);
        grant.heard(euros);
        grant.withdrawn(euros);
    }

    private void isCalled(CaseNumber caseNumber, String group, String word) {
        var page = "/schreibtisch/faelle/" + caseNumber;
        assertThat(browser.open(page).select(".ft-tag").eachText()).contains(word);
        assertThat(browser.open("/schreibtisch/faelle?q=" + group)
                        .select("tr:has(a[href='" + page + "']) .ft-tag")
                        .eachText())
                .containsExactly(word);
    }
}
