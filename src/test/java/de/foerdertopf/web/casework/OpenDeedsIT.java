package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Deed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever comes back to the page of a deed, by Back or by a kept address, finds its form only while there is something to do. */
class OpenDeedsIT extends IntegrationTest {

    /** What can still be done in a case that is over, and to its approval that has left. */
    private static final List<String> STILL_TO_DO = List.of(
            "certificate", "correction", "free-letter", "hear-ruecknahme", "not-delivered", "objection", "waiver");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<Deed> deeds;

    @SuppressWarnings("NullAway.Init")
    OpenDeedsIT() {}

    @Test
    void inACaseThatIsOverADeedsPageTellsWhatHappenedInstead() {
        var house = new PaidCase(context);
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var answered = answeredWish(house, caseNumber);
        new EndingGrant(house.way(), caseNumber).proved(300);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        var approval = house.way().bean(Notices.class).ofDecision(caseNumber).orElseThrow();
        var browser = new AtTheDesk(context, port).signIn("Malte " + UUID.randomUUID(), everyRole());

        var forms = new TreeMap<String, String>();
        for (var deed : deeds) {
            var path = deed.path()
                    .replace("{number}", Integer.toString(approval.number()))
                    .replace("{code}", "MISSING_SPONSOR_CONSENT")
                    .replace("aenderungen/{id}", "aenderungen/" + answered)
                    .replace("{id}", UUID.randomUUID().toString());
            var main = browser.open("/schreibtisch/faelle/" + caseNumber + "/" + path)
                    .select("main");
            if (browser.status() == 200) {
                forms.put(deed.key(), path);
            } else if (browser.status() == 409) {
                assertThat(main.text()).as(path).contains("Hier ist gerade nichts zu tun");
            } else {
                assertThat(browser.status()).as(path).isEqualTo(404);
                assertThat(deed.path()).as("names what is not there").contains("{id}");
            }
        }

        assertThat(forms.keySet()).containsExactlyInAnyOrderElementsOf(STILL_TO_DO);
    }

    @Test
    void aFormOpensWhileItsTaskWaitsOrItsStageLasts() {
        var desk = new AtTheDesk(context, port);
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        var browser = desk.signIn("Malte " + UUID.randomUUID(), everyRole());
        var forms = Map.of(
                "nachfordern",
                200,
                "ruecknahme",
                200,
                "eingang",
                200,
                "befangenheit",
                200,
                "befunde/neu",
                200,
                "antwort",
                409,
                "ruecknahme/aufheben",
                409,
                "nachweis/widerruf",
                409);

        forms.forEach((path, status) -> assertThat(browser.get("/schreibtisch/faelle/" + caseNumber + "/" + path)
                        .statusCode())
                .as(path)
                .isEqualTo(status));
    }

    private UUID answeredWish(PaidCase house, CaseNumber caseNumber) {
        var way = house.way();
        var id = way.bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber,
                        ChangeKind.PERIOD,
                        "Der Saal ist erst später frei.",
                        HouseTime.today(clock).plusDays(60),
                        null,
                        null,
                        way.officer()));
        way.bean(AnswerChange.class)
                .answer(new AnswerChange.Command(id, false, "Zu spät.", "", "", null, null, "", way.officer()));
        way.jobs();
        return id;
    }

    private static GrantedRole[] everyRole() {
        return List.of(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER).stream()
                .map(role -> GrantedRole.of(role, ApplicationFixture.BREMEN))
                .toArray(GrantedRole[]::new);
    }
}
