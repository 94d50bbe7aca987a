package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.OwnEdition;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RetrieveNotice;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.TestBrowser;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the desk sees of a notice that lies on the portal. */
class PortalAtTheDeskIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private Funds funds;

    private final UUID person = UUID.randomUUID();
    private CaseOnItsWay cases;
    private TestBrowser browser;

    @BeforeEach
    void sitDown() {
        cases = new CaseOnItsWay(context);
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void theCaseSaysThatTheNoticeLiesReadyAndThatItWasRetrieved() {
        var caseNumber = provided();
        assertThat(letter(caseNumber)).contains("liegt zum Abruf bereit", "Zum Abruf bereit seit");

        context.getBean(RetrieveNotice.class)
                .retrieve(new RetrieveNotice.Command(
                        notices.ofDecision(caseNumber).orElseThrow().id(), Actor.applicant(person.toString())));

        assertThat(letter(caseNumber))
                .contains("Abgerufen am", "gilt als zugestellt am", "unanfechtbar ab")
                .doesNotContain("Versandt am", "Zum Abruf bereit");
    }

    @Test
    void whatNobodyRetrievedLiesOnTheDeskToBePosted() {
        var caseNumber = provided();
        clock.moveTo(HouseTime.startOf(HouseTime.today(clock).plusDays(11)).plus(Duration.ofHours(8)));
        cases.jobs();

        assertThat(letter(caseNumber))
                .contains("liegt zum Versand bereit", "Nicht abgerufen, Abruf beendet am", "Versand eintragen");
        var path = path(caseNumber) + "/briefe/"
                + notices.ofDecision(caseNumber).orElseThrow().number() + "/versand";
        browser.open(path);
        browser.submit(path, "channel", "PORTAL");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(path, "channel", "LETTER");

        assertThat(letter(caseNumber))
                .contains("Nicht abgerufen, Abruf beendet am", "Versandt am", "gilt als zugestellt am");
    }

    @Test
    void theShippedEditionsOfferNoPortalWhereANoticeIsIssued() {
        var caseNumber = cases.approved(ApplicationFixture.anApplication());

        var page = browser.open(path(caseNumber) + "/bescheid");

        assertThat(page.select("form").text()).contains("per E-Mail mit PDF").doesNotContain("Abruf");
        assertThat(page.select("input[name=channel]").eachAttr("value")).doesNotContain("PORTAL");
        assertThat(page.select("input[name=channel][checked]").eachAttr("value"))
                .as("what the group chose")
                .containsExactly("");
        browser.submit(path(caseNumber) + "/bescheid", "channel", "PORTAL");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(notices.ofDecision(caseNumber)).isEmpty();
    }

    private CaseNumber provided() {
        try (var edition = OwnEdition.withPortal(funds, ApplicationFixture.BREMEN)) {
            assertThat(edition.offersPortal()).isTrue();
            var typed = ApplicationFixture.anApplication().command(funds, HouseTime.today(clock));
            var caseNumber = context.getBean(SubmitApplication.class)
                    .submit(new SubmitApplication.Command(
                            typed.fund(),
                            typed.round(),
                            typed.answers(),
                            typed.receivedOn(),
                            Channel.ONLINE,
                            typed.language(),
                            DeliveryChoice.PORTAL,
                            person,
                            null,
                            Actor.applicant(person.toString())));
            cases.approve(caseNumber);
            assertThat(browser.open(path(caseNumber) + "/bescheid")
                            .select("form")
                            .text())
                    .contains("Wie gewünscht: zum Abruf auf der Seite der Gruppe");
            cases.sent(caseNumber);
            return caseNumber;
        }
    }

    private String letter(CaseNumber caseNumber) {
        var page = browser.open(path(caseNumber));
        return Objects.requireNonNull(
                        page.select("section[aria-labelledby=briefe] > ul > li").last())
                .text();
    }

    private static String path(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }
}
