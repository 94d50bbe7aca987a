package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A sponsor's link opens something for a stated number of days, and a new one goes to the sponsor only. */
class SponsorLinkIT extends IntegrationTest {

    private static final int LONG = 31;

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private AskSponsor askSponsor;

    @Autowired
    private AnswerForSponsor answerForSponsor;

    @Autowired
    private SentMails mails;

    private final String sponsorsAddress = "traeger." + UUID.randomUUID() + "@example.org";
    private CaseOnItsWay cases;
    private ApplicantBrowser browser;

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(house);
        browser = new ApplicantBrowser(house);
    }

    @Test
    void theMailSaysUntilWhenTheLinkOpensSomething() {
        var caseNumber = asked();

        assertThat(asked(caseNumber).get(0).body())
                .contains("gilt einmal und bis " + GermanDates.inWords(askSponsor.lastDay()));
    }

    @Test
    void anExpiredLinkAnswersNothingAndTellsHowToGetANewOne() throws Exception {
        var caseNumber = asked();
        var token = askSponsor.ask(caseNumber);
        var link = "/traeger/" + token;
        assertThat(browser.status(MockMvcRequestBuilders.get(link))).isEqualTo(200);
        clock.moveByDays(LONG);

        assertThat(browser.status(MockMvcRequestBuilders.get(link))).isEqualTo(410);
        assertThat(browser.status(ApplicantBrowser.form(
                        link, "answer", "YES", "holder", "Dieb", "iban", "DE89370400440532013000", "declared", "true")))
                .isEqualTo(410);
        assertThatThrownBy(() -> answerForSponsor.answer(token, true, null)).isInstanceOf(NotFoundException.class);
        assertThat(house.getBean(Applications.class).require(caseNumber).sponsorState())
                .isEqualTo(SponsorState.ASKED);

        assertThat(browser.post(link + "/neu")).isEqualTo(link);
        assertThat(browser.post(link + "/neu")).isEqualTo(link);

        assertThat(asked(caseNumber)).hasSize(2).extracting(SentMail::to).containsOnly(sponsorsAddress);
    }

    @Test
    void nobodyGetsANewLinkByAnUnknownOrUsedOne() throws Exception {
        var caseNumber = asked();
        var token = askSponsor.ask(caseNumber);
        assertThat(browser.post("/traeger/" + token + "/neu")).isEqualTo("/traeger/" + token);
        assertThat(asked(caseNumber)).hasSize(1);

        answerForSponsor.answer(token, true, null);
        clock.moveByDays(LONG);
        browser.post("/traeger/" + token + "/neu");
        browser.post("/traeger/unknown/neu");

        assertThat(asked(caseNumber)).hasSize(1);
        assertThat(answerForSponsor.wrongAccount(token)).isEmpty();
    }

    private CaseNumber asked() {
        return cases.submitted(anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(
                        "Diakonie Blumenthal e. V.",
                        "Petra Cordes",
                        sponsorsAddress,
                        new Address("Lange Straße 1", "28779", "Bremen"))));
    }

    private List<SentMail> asked(CaseNumber caseNumber) {
        return mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("sponsor-asked"))
                .toList();
    }
}
