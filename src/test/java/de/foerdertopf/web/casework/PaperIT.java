package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What comes on paper, by phone or in person is recorded with who confirmed it and how, and with its scan. */
class PaperIT extends IntegrationTest {

    private static final GrantedRole BREMEN = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);
    private static final GrantedRole MANNHEIM = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AtTheDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
    }

    @Test
    void aReplyOnPaperJoinsTheApplicationWithItsScan() throws IOException {
        var caseNumber =
                desk.submitted(ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(2400)));
        var browser = desk.signIn("Jana Wittmer", MANNHEIM);
        var path = path(caseNumber);
        browser.open(path + "/nachfordern");
        browser.submit(path + "/nachfordern", "sections", "PLAN", "text", "Bitte schicken Sie ein Angebot.");

        browser.open(path + "/antwort");
        browser.submitWith(
                path + "/antwort",
                "files",
                "Angebot Böhm.pdf",
                pdf(),
                "channel",
                "PAPER",
                "text",
                "Hier ist das Angebot.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("wer es bestätigt hat und wie");
        assertThat(browser.page().select(".ft-files").text()).contains("Angebot Böhm.pdf");
        browser.submit(path + "/antwort", "confirmed", "Unterschrift von Frau Kaya");

        var page = browser.open(path);
        assertThat(page.select(".ft-trail").text()).contains("Unterschrift von Frau Kaya");
        var file = page.select("a[href*='/dateien/']:contains(Angebot Böhm.pdf)");
        assertThat(file).hasSize(1);
        assertThat(browser.get(file.attr("href")).headers().firstValue("Content-Type"))
                .contains("application/pdf");
    }

    @Test
    void aProofOnPaperIsKeptWithItsScan() throws IOException {
        var caseNumber = new PaidCase(context).paid(ApplicationFixture.anApplication());
        var browser = desk.signIn("Malte Behrens", BREMEN);
        var page = path(caseNumber) + "/nachweis/erfassen";
        browser.open(page);

        browser.submitWith(
                page,
                "files",
                "Nachweis.pdf",
                pdf(),
                "channel",
                "PAPER",
                "narrative",
                "Hundert Menschen saßen an einer Tafel.",
                "costs[0].amount",
                "300,00",
                "confirmed",
                "Unterschrift von Herrn Brüggemannsen");

        assertThat(desk.bean(ProofsOfUse.class).find(caseNumber).orElseThrow().state())
                .isEqualTo(ProofState.SUBMITTED);
        assertThat(browser.page().select(".ft-trail").text()).contains("Unterschrift von Herrn Brüggemannsen");
        desk.goOn();
        var file = browser.open(path(caseNumber) + "/nachweis").select("a[href*='/dateien/']:contains(Nachweis.pdf)");
        assertThat(file).hasSize(1);
        assertThat(browser.get(file.attr("href")).headers().firstValue("Content-Type"))
                .contains("application/pdf");
    }

    @Test
    void staffWithdrawNothingWithoutAWordOnWhoSaidSo() {
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());

        Assertions.assertThatThrownBy(() -> desk.bean(WithdrawApplication.class)
                        .withdraw(new WithdrawApplication.Command(
                                caseNumber, Channel.PHONE, " ", de.foerdertopf.shared.Actor.staff("desk"))))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("confirmation.missing");
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String path(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }
}
