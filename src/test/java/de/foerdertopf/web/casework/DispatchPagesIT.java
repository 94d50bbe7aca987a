package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.dispatch.IssueWaitingNotices;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.TestBrowser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From a meeting's decisions to the post, without a script and without opening a single case. */
class DispatchPagesIT extends IntegrationTest {

    private static final String POST = "/schreibtisch/post/bremen-stadtteilfonds";
    private static final String ISSUE = POST + "/bescheide";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IssueWaitingNotices issueWaitingNotices;

    @Autowired
    private Notices notices;

    private AtTheDesk desk;
    private CaseOnItsWay cases;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
        cases = new CaseOnItsWay(context);
    }

    @Test
    void issuesPrintsAndPostsTheNoticesOfAMeeting() throws NoSuchAlgorithmException {
        var first = cases.approved(ApplicationFixture.anApplication().byLetter().of("Sammelpost Eins e. V."));
        var second =
                cases.approved(ApplicationFixture.anApplication().byLetter().of("Sammelpost Zwei e. V."));
        var browser = signIn();

        browser.open("/schreibtisch/post");
        assertThat(browser.path()).isEqualTo(POST);
        assertThat(browser.page().select("a[href=" + ISSUE + "]")).isNotEmpty();
        var list = browser.open(ISSUE);
        assertThat(list.select("input[name=chosen][value=" + first + "]").hasAttr("checked"))
                .isTrue();
        assertThat(list.select("button[formaction=/schreibtisch/faelle/" + first + "/bescheid/vorschau]"))
                .hasSize(1);
        var fields = browser.fieldsOf(ISSUE, "chosen", first.value(), "chosen", second.value(), "text", "Bis bald.");
        browser.post(ISSUE, fields, "same-origin");
        var answer = browser.response().headers().firstValue("Location").orElseThrow();
        browser.post(ISSUE, fields, "same-origin");
        assertThat(browser.response().headers().firstValue("Location")).contains(answer);

        var progress = answer.substring(answer.indexOf(ISSUE));
        assertThat(browser.open(progress).select(".ft-lead").text()).contains("0 von 2");
        assertThat(browser.response().headers().firstValue("Refresh")).isPresent();
        browser.open(progress.replace("?folgen", ""));
        assertThat(browser.response().headers().firstValue("Refresh")).isEmpty();
        issueWaitingNotices.issueWaiting();
        desk.goOn();
        var done = browser.open(progress);
        assertThat(browser.response().headers().firstValue("Refresh")).isEmpty();
        assertThat(done.select("main").text())
                .contains("2 von 2", "Sammelpost Eins e. V.", "Der Brief liegt unter Druck und Post.");

        browser.open(POST);
        var letters = browser.page()
                .select("tr:contains(Sammelpost) input[name=chosen]")
                .eachAttr("value");
        assertThat(letters).hasSize(2);
        browser.submit(POST, "chosen", letters.get(0), "chosen", letters.get(1));
        var run = browser.path();
        assertThat(run).startsWith(POST + "/drucklaeufe/");
        assertThat(browser.page().select("main").text()).contains("2 Briefe auf 2 Blättern", "Wartet auf die Post");
        var shown = browser.page().select("code").text();
        assertThat(sha256(browser.load(run + "/druckdatei.pdf"))).isEqualTo(shown);
        assertThat(sha256(browser.load(run + "/druckdatei.pdf"))).isEqualTo(shown);

        browser.open(run);
        browser.submit(run + "/versand", "on.year", "1999");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("vor dem Tag");
        browser.open(run);
        browser.submit(run + "/versand");
        assertThat(browser.page().select("main").text()).contains("Verschickt");
        assertThat(browser.page().select("form[action$=versand]")).isEmpty();
        var posted = notices.ofDecision(first).orElseThrow();
        assertThat(posted.state()).isEqualTo(NoticeState.SENT);
        assertThat(posted.leftOn()).isEqualTo(HouseTime.today(clock));
    }

    @Test
    void whatGoesToOneAddressOnOneDayGoesInOneEnvelope() throws Exception {
        var group = "Umschlag " + UUID.randomUUID() + " e. V.";
        var first =
                issued(ApplicationFixture.anApplication().byLetter().of(group).title("Nähen"));
        issued(ApplicationFixture.anApplication()
                .byLetter()
                .of("Nachbarin e. V.")
                .title("Singen"));
        var second =
                issued(ApplicationFixture.anApplication().byLetter().of(group).title("Kochen"));
        var browser = signIn();

        var rows = browser.open(POST).select("tbody tr:has(input[name=chosen])");

        var numbers = rows.select("a.ft-ltr").eachText();
        assertThat(numbers.indexOf(second.value())).isEqualTo(numbers.indexOf(first.value()) + 1);
        assertThat(rows.select("tr:contains(Im Umschlag mit dem Brief davor) a.ft-ltr")
                        .eachText())
                .containsExactly(second.value());
        browser.submit(POST);
        var cover = PdfProof.text(browser.load(browser.path() + "/druckdatei.pdf"));
        assertThat(PdfProof.bare(cover))
                .contains(PdfProof.bare("3 Briefe in 2 Umschläge"), PdfProof.bare("In den Umschlag des Briefs davor"));
    }

    /** Whoever lives in one house with somebody else gets her own letters only. */
    @Test
    void aSponsorAndItsGroupAtOneAddressHaveEachAnEnvelope() {
        var group = ApplicationFixture.anApplication().withoutEmail().ofAnInformalGroup();
        var sponsor = new FiscalSponsor(
                "Haus der Vereine " + UUID.randomUUID(),
                "Petra Cordes",
                null,
                new Address("Marktstraße 7", "28779", "Bremen"));
        var caseNumber = cases.submitted(group.behind(sponsor));
        var browser = signIn();

        var rows = browser.open(POST).select("tbody tr:contains(" + caseNumber + ")");

        assertThat(rows.select("th label").eachText())
                .hasSizeGreaterThan(1)
                .anyMatch(to -> to.contains("Haus der Vereine"))
                .anyMatch(to -> !to.contains("Haus der Vereine"));
        assertThat(rows.text()).doesNotContain("Im Umschlag mit dem Brief davor");
    }

    @Test
    void lettersOfAKindAreShownAloneAndAllOrNoneAreTicked() {
        issued(ApplicationFixture.anApplication().byLetter());
        cases.submitted(ApplicationFixture.anApplication().byLetter());
        var browser = signIn();

        var all = browser.open(POST);
        var approvals = browser.open(POST + "?art=APPROVAL");
        var unknown = browser.open(POST + "?art=%3Cb%3E");

        assertThat(all.select("option").eachText()).contains("Alle", "Bewilligungsbescheid");
        assertThat(approvals.select("input[name=chosen]").size())
                .isPositive()
                .isLessThan(all.select("input[name=chosen]").size());
        assertThat(unknown.select("input[name=chosen]")).hasSameSizeAs(all.select("input[name=chosen]"));
        assertThat(browser.open(POST + "?auswahl=keine").select("input[name=chosen][checked]"))
                .isEmpty();
        assertThat(all.select("input[name=chosen][checked]")).hasSameSizeAs(all.select("input[name=chosen]"));
    }

    private CaseNumber issued(ApplicationFixture application) {
        var caseNumber = cases.approved(application);
        cases.sent(caseNumber);
        return caseNumber;
    }

    @Test
    void ofAnotherFundNothingCanBeSeenOrDone() {
        var caseNumber = cases.approved(ApplicationFixture.anApplication());
        var stranger = desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM));
        var counsellor = desk.signIn("Ines Ohm", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN));

        for (var browser : List.of(stranger, counsellor)) {
            browser.open(POST);
            assertThat(browser.status()).isEqualTo(404);
            browser.open(ISSUE);
            assertThat(browser.status()).isEqualTo(404);
            var token =
                    browser.open("/schreibtisch").select("input[name=_csrf]").first();
            var fields = List.of("_csrf", Objects.requireNonNull(token).val(), "chosen", caseNumber.value());
            assertThat(browser.post(ISSUE, fields, "same-origin").statusCode()).isEqualTo(404);
            assertThat(browser.post(POST, fields, "same-origin").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nothingTickedIsSaidOnTheForm() {
        cases.approved(ApplicationFixture.anApplication());
        var browser = signIn();

        browser.open(ISSUE);
        browser.submit(ISSUE, "chosen", "");

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors").text()).contains("Kreuzen Sie an");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private TestBrowser signIn() {
        return desk.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }
}
