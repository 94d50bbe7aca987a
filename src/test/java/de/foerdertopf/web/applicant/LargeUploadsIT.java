package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.PaidCase;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** However large the files are that come with a form, and whatever has become of its session: what was typed is still there. */
class LargeUploadsIT extends IntegrationTest {

    private static final Pattern CODE = Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE);
    private static final List<String> SAME_ORIGIN = List.of("Sec-Fetch-Site", "same-origin");
    private static final int OVER_ONE_FILE = 11 * 1024 * 1024;
    private static final String TEXT = "Es war ein schönes Fest mit Musik und Kuchen.";

    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>
            endobj
            trailer
            << /Root 1 0 R >>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;
    private EmailAddress email;
    private UUID person;
    private CaseNumber caseNumber;

    @BeforeEach
    void aProofIsAwaited() {
        house = new PaidCase(context);
        email = new EmailAddress("gross." + UUID.randomUUID() + "@example.org");
        person = context.getBean(OpenApplicantAccount.class)
                .open(new OpenApplicantAccount.Command(email))
                .value();
        caseNumber = house.way().submittedBy(person, ApplicationFixture.anApplication());
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        browser = new TestBrowser(port);
        signIn();
    }

    @Test
    void aFileOverTheLimitIsToldAtItsFieldAndTextAndTheOtherFileAreKept() {
        var page = send(Map.of("riesig.jpg", new byte[OVER_ONE_FILE], "quittung.pdf", PDF), SAME_ORIGIN);

        isKeptAndTold(page);
    }

    @Test
    void filesThatAreTogetherOverTheLimitAreToldTheSameWay() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("riesig.jpg", new byte[OVER_ONE_FILE]);
        files.put("quittung.pdf", PDF);
        for (var i = 0; i < 4; i++) {
            files.put("film" + i + ".mov", new byte[OVER_ONE_FILE]);
        }

        isKeptAndTold(send(files, SAME_ORIGIN));
    }

    @Test
    void ofFilesThatAreEachSmallEnoughAndTogetherTooManyTheFirstAreLookedAtAndTheOthersAreNamed() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("quittung.pdf", PDF);
        for (var i = 0; i < 6; i++) {
            files.put("bild" + i + ".bin", new byte[9 * 1024 * 1024]);
        }

        var page = send(files, SAME_ORIGIN);

        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select("#report").val()).isEqualTo(TEXT);
        assertThat(page.select("main").text()).contains("quittung.pdf");
        assertThat(page.select(".ft-errors").text())
                .contains(
                        "„bild0.bin“ haben wir",
                        "„bild5.bin“ haben wir nicht gespeichert. "
                                + context.getMessage(
                                        "violation.upload.too-much-at-once", new Object[] {40}, Locale.GERMANY));
    }

    @Test
    void atTheDeskTheSameHolds() {
        var clerk = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var address = "/schreibtisch/faelle/" + caseNumber + "/nachweis/erfassen";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("quittung.pdf", PDF);
        for (var i = 0; i < 4; i++) {
            files.put("film" + i + ".mov", new byte[OVER_ONE_FILE]);
        }
        clerk.open(address);

        var page = clerk.submitWith(address, "files", files, SAME_ORIGIN, "narrative", TEXT, "people", "320");

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(page.select("[name=narrative]").val()).isEqualTo(TEXT);
        assertThat(page.select("main").text())
                .contains("quittung.pdf", "„film3.mov“ haben wir nicht gespeichert", "größer als 10 MB");
    }

    @Test
    void whatAnEndedSessionSentWithLargeFilesWaitsForTheSamePersonAlsoInAnOldBrowser() {
        for (var said : List.of(
                SAME_ORIGIN,
                List.of("Origin", ownAddress()),
                List.of("Referer", ownAddress() + address()),
                List.<String>of())) {
            browser.open(address());
            var typed = browser.fieldsOf(address(), "report", TEXT);
            assertThat(typed).contains(TEXT);
            browser.loseSession();

            sendAsItIs(Map.of("riesig.jpg", new byte[5 * OVER_ONE_FILE]), said);

            assertThat(browser.path()).as(said.toString()).startsWith("/anmelden?abgelaufen");
            signIn();
            assertThat(browser.page().select("input[name=report]").val())
                    .as(said.toString())
                    .isEqualTo(TEXT);
            browser.submit(address());
            assertThat(browser.page().select("#report").val()).isEqualTo(TEXT);
        }
    }

    @Test
    void whatAnotherSiteSendsInAnOldBrowserIsNotKept() {
        for (var said : List.of(
                List.of("Origin", "https://boese.example.org"),
                List.of("Origin", "null"),
                List.of("Referer", "https://boese.example.org/seite"))) {
            browser.open(address());
            browser.loseSession();

            sendAsItIs(Map.of("quittung.pdf", PDF), said);

            assertThat(browser.status()).as(said.toString()).isEqualTo(403);
            assertThat(browser.page().text()).doesNotContain(TEXT);
            signIn();
        }
    }

    private void isKeptAndTold(Document page) {
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select("#report").val()).isEqualTo(TEXT);
        assertThat(page.select("#people").val()).isEqualTo("320");
        assertThat(page.select("main").text()).contains("quittung.pdf");
        assertThat(page.select(".ft-errors").text())
                .contains("„riesig.jpg“ haben wir nicht gespeichert", "größer als 10 MB");
        var kept = context.getBean(SavedForms.class)
                .find(person, SavedForm.Kind.PROOF, caseNumber.value())
                .orElseThrow();
        assertThat(kept.value("report")).isEqualTo(TEXT);
        assertThat(browser.open(browser.path()).select("#report").val())
                .as("the page that came back, loaded again")
                .isEqualTo(TEXT);
        assertThat(browser.open(address()).select("#report").val()).isEqualTo(TEXT);
    }

    private Document send(Map<String, byte[]> files, List<String> headers) {
        browser.open(address());
        return sendAsItIs(files, headers);
    }

    private Document sendAsItIs(Map<String, byte[]> files, List<String> headers) {
        return browser.submitWith(address(), "files", files, headers, "report", TEXT, "people", "320");
    }

    private String address() {
        return "/meine/" + caseNumber + "/nachweis";
    }

    /** As people and the proxy know this installation. */
    private String ownAddress() {
        return context.getBean(Addresses.class).baseUrl().toString().replaceFirst("/$", "");
    }

    private void signIn() {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        var mails = context.getBean(SentMails.class).to(email.value());
        var code =
                CODE.matcher(Objects.requireNonNull(mails.get(mails.size() - 1).body()));
        assertThat(code.find()).isTrue();
        browser.submit("/anmelden/code", "code", Objects.requireNonNull(code.group(1)));
    }
}
