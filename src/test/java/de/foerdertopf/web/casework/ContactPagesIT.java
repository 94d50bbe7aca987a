package de.foerdertopf.web.casework;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.RefusingSmtp;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.TestBrowser;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the desk sees when a mail does not arrive, and how it corrects an address. */
class ContactPagesIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Applications applications;

    @Autowired
    private Notices notices;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private GreenMail greenMail;

    private CaseOnItsWay cases;
    private TestBrowser first;
    private TestBrowser second;

    @BeforeEach
    void sitDown() {
        cases = new CaseOnItsWay(house);
        first = officer("Malte Behrens");
        second = officer("Zweite Person");
    }

    private TestBrowser officer(String name) {
        return new AtTheDesk(house, port).signIn(name, GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void aRefusedNoticeIsATaskOnTheCaseAnEntryUnderIncidentsAndGoesOutAnotherWay() {
        var caseNumber = refused();
        var path = "/schreibtisch/faelle/" + caseNumber;

        var page = first.open(path);
        assertThat(page.select("main li:contains(Bewilligungsbescheid Nr.)").text())
                .contains("kam nicht an", "550 5.1.1")
                .doesNotContain("gilt als zugestellt", "unanfechtbar ab");
        assertThat(page.select("main a").eachText()).contains("Andere Zustellung wählen");
        var system = new AtTheDesk(house, port)
                .signIn(
                        "Silke System",
                        GrantedRole.systemAdministrator(),
                        GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var incidents = system.open("/verwaltung/stoerungen");
        assertThat(incidents.select("main").text()).contains(caseNumber.value(), "550 5.1.1");
        assertThat(incidents.select("main a[href='" + path + "']")).isNotEmpty();
        var machineOnly = new AtTheDesk(house, port).signIn("Silke Technik", GrantedRole.systemAdministrator());
        var seen = machineOnly.open("/verwaltung/stoerungen").select("main");
        assertThat(seen.text()).contains(caseNumber.value());
        assertThat(seen.select("a[href='" + path + "']")).isEmpty();
        assertThat(first.get("/verwaltung/stoerungen").statusCode()).isEqualTo(404);

        var letter =
                path + "/briefe/" + notices.ofDecision(caseNumber).orElseThrow().number() + "/versand";
        assertThat(first.open(letter).select("main").text()).contains("Noch einmal als E-Mail an refused.");
        first.submit(letter, "channel", "EMAIL");
        assertThat(first.page().text()).contains("Er gilt erst als versandt");
        assertThat(notices.ofDecision(caseNumber).orElseThrow().state()).isEqualTo(NoticeState.RENDERED);

        var mail = house.getBean(SentMails.class).inTrouble().stream()
                .filter(one -> caseNumber.equals(one.caseNumber()))
                .findFirst()
                .orElseThrow();
        system.open("/verwaltung/stoerungen");
        system.submit("/verwaltung/stoerungen/mails/" + mail.id() + "/erledigt");
        assertThat(system.page().select("main").text()).doesNotContain(caseNumber.value());
    }

    @Test
    void anAddressIsCorrectedAtTheDeskAndConfirmedBySomebodyElse() {
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);
        var path = "/schreibtisch/faelle/" + caseNumber;
        first.open(path + "/kontakt?wer=GROUP");
        var action = first.page().select("main form").attr("action");

        first.submit(action, "street", "Neuer Weg 5", "postcode", "", "town", "Bremen");
        assertThat(first.page().select(".ft-errors a").eachAttr("href")).containsExactly("#postcode");
        first.submit(action, "street", "Neuer Weg 5", "postcode", "28195", "town", "Bremen");
        assertThat(first.page().text()).contains("Eine zweite Person muss es bestätigen.");
        assertThat(Objects.requireNonNull(
                                applications.require(caseNumber).recipient().address())
                        .street())
                .isEqualTo("Marktstraße 7");

        var confirm = second.open(path).select("a[href*='/kontakt/']").attr("href");
        second.open(confirm);
        assertThat(second.page().select("main").text()).contains("Marktstraße 7", "Neuer Weg 5");
        second.submit(second.page().select("main form").attr("action"), "choice", "CONFIRM");
        assertThat(Objects.requireNonNull(
                                applications.require(caseNumber).recipient().address())
                        .street())
                .isEqualTo("Neuer Weg 5");
    }

    @Test
    void theDeskSeesThatASponsorCannotBeReachedAndEntersHow() {
        var caseNumber = cases.submitted(anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor("Haus am Deich", "Ole Kamp", null, new Address("", "28779", "Bremen"))));
        var path = "/schreibtisch/faelle/" + caseNumber;
        var recipient = first.open(path).select("section[aria-labelledby=empfaenger]");
        assertThat(recipient.text()).contains("So erreichen wir den Träger nicht", "noch nicht gefragt: Bitte anrufen");
        assertThat(first.page().text()).contains("Träger anzurufen");

        first.open(recipient.select("a:contains(Kontakt des Trägers)").attr("href"));
        first.submit(first.page().select("main form").attr("action"), "street", "Am Deich 1");

        var page = first.open(path);
        assertThat(page.select("section[aria-labelledby=empfaenger]").text())
                .contains("Am Deich 1", "noch nicht gefragt: Der Brief liegt noch hier")
                .doesNotContain("So erreichen wir");
        assertThat(page.text()).contains("Brief an den Träger zu drucken");
        assertThat(page.select("#nachrichten + ul").text()).contains("nicht mehr nötig");
    }

    @Test
    void whoOpenedThePageBeforeSomebodyElseChangedItSeesWhatStandsThereNowAndKeepsTheTypedWords() {
        var caseNumber = cases.submitted(anApplication());
        var path = "/schreibtisch/faelle/" + caseNumber + "/kontakt?wer=GROUP";
        first.open(path);
        second.open(path);
        var action = first.page().select("main form").attr("action");
        first.submit(action, "phone", "0421 111");

        second.submit(action, "phone", "0421 222");

        assertThat(second.page().select("main").text())
                .contains("Inzwischen hat sich in diesem Fall etwas geändert.", "0421 111");
        assertThat(second.page().select("#phone").val()).isEqualTo("0421 222");
        second.submit(second.page().select("main form").attr("action"), "phone", "0421 222");
        assertThat(applications.require(caseNumber).answers().contact().phone()).isEqualTo("0421 222");
    }

    private CaseNumber refused() {
        var caseNumber = cases.submitted(anApplication().email("refused." + UUID.randomUUID() + "@example.org"));
        house.getBean(SendMails.class).sendDue();
        cases.approve(caseNumber);
        house.getBean(IssueNotice.class).issue(new IssueNotice.Command(caseNumber, null, cases.officer()));
        cases.engine();
        try (var server = RefusingSmtp.start()) {
            sender.setPort(server.port());
            house.getBean(SendMails.class).sendDue();
        } finally {
            sender.setPort(greenMail.getSmtp().getPort());
        }
        cases.engine();
        return caseNumber;
    }
}
