package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.check.FindingWords;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While a sponsor has not consented every place names the same who is on, and says what helps. */
class SponsorsTurnIT extends GroupAtHome {

    private static final String SPONSOR = "Stadtteilverein Walle";

    @LocalServerPort
    private int port;

    @Test
    void whileASponsorIsAskedEachPageNamesItAsWhoIsOn() throws Exception {
        var caseNumber = asked();
        assertThat(stand("/meine/" + caseNumber)).contains("Wir fragen ihn gerade", "Wer ist dran? Wir");
        assertThat(stand("/meine/" + caseNumber + "/eingegangen")).contains("Wer ist dran? Wir");

        context.getBean(SendMails.class).sendDue();

        assertThat(stand("/meine/" + caseNumber))
                .contains("Ihr Träger: " + SPONSOR)
                .doesNotContain("nichts tun");
        assertThat(stand("/meine/" + caseNumber + "/eingegangen"))
                .contains("Ihr Träger: " + SPONSOR)
                .doesNotContain("nichts tun");
    }

    @Test
    void afterASponsorRefusedTheGroupReadsThatItIsToCallAndTheMailNamesWhoRefused() throws Exception {
        var caseNumber = asked();
        refused(caseNumber);

        assertThat(stand("/meine/" + caseNumber))
                .contains("Wer ist dran? Sie", "„" + SPONSOR + "“ möchte nicht Träger", "Rufen Sie uns bitte an")
                .doesNotContain("nichts tun");
        assertThat(stand("/meine/" + caseNumber + "/eingegangen")).contains("Wer ist dran? Sie");
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("sponsor-refused"))
                .extracting(SentMail::body)
                .singleElement()
                .asString()
                .contains("\n" + SPONSOR + " möchte nicht Träger");
    }

    @Test
    void theDesksListSaysOfACaseWhoseSponsorRefusedWhatIsToBeDone() {
        var caseNumber = asked();
        refused(caseNumber);

        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        assertThat(AtTheDesk.inTheWorkList(desk, "meine", caseNumber))
                .contains("Träger hat abgelehnt: mit der Gruppe sprechen");
    }

    @Test
    void theRequestThatIsPreparedSaysThatTheSponsorRefused() {
        var caseNumber = asked();
        house.way().jobs();
        assertThat(request(caseNumber)).contains("noch nicht zugestimmt");
        refused(caseNumber);

        assertThat(request(caseNumber)).contains("Träger hat abgelehnt").doesNotContain("noch nicht");
    }

    private String request(CaseNumber caseNumber) {
        return context.getBean(Findings.class).of(caseNumber).stream()
                .filter(finding -> finding.code() == FindingCode.MISSING_SPONSOR_CONSENT)
                .map(context.getBean(FindingWords.class)::request)
                .findFirst()
                .orElseThrow();
    }

    private CaseNumber asked() {
        var caseNumber = house.way()
                .submittedBy(
                        browser.person(),
                        anApplication()
                                .ofAnInformalGroup()
                                .email("walle@example.org")
                                .behind(new FiscalSponsor(
                                        SPONSOR,
                                        "Ida Kalt",
                                        "verein@example.org",
                                        new Address("Am Markt 1", "28195", "Bremen"))));
        house.way().jobs();
        return caseNumber;
    }

    private void refused(CaseNumber caseNumber) {
        context.getBean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber,
                        false,
                        null,
                        Channel.PHONE,
                        "Frau Kalt, Rückruf",
                        house.way().officer()));
        house.way().jobs();
    }

    private String stand(String page) throws Exception {
        return browser.see(page, "traeger-dran").select(".ft-stand").text();
    }
}
