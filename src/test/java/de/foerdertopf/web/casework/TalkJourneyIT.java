package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.counselling.CounsellingRequest;
import de.foerdertopf.counselling.CounsellingRequests;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.web.TestBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody without any application wants to talk; a counsellor sees it, talks, and the house forgets who it was. */
class TalkJourneyIT extends IntegrationTest {

    private static final Path PAGES = Path.of("target/pattern-pages");
    private static final String HERE = "/schreibtisch/beratung";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CounsellingRequests requests;

    private AtTheDesk desk;
    private TestBrowser visitor;
    private String name;

    @SuppressWarnings("NullAway.Init")
    TalkJourneyIT() {}

    @BeforeEach
    void sitDown() {
        // Earlier requests from this machine do not count any more.
        clock.moveBy(Duration.ofHours(1));
        desk = new AtTheDesk(context, port);
        visitor = new TestBrowser(port);
        name = "Ana Łukasz " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aVisitorIsCalledBackAndForgotten() throws Exception {
        var counsellor = desk.signIn("Miriam Aust", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN));
        visitor.open("/beratung?fonds=" + ApplicationFixture.BREMEN);
        assertThat(visitor.page().select("input[name=fund][checked]").val())
                .isEqualTo(ApplicationFixture.BREMEN.value());
        assertThat(visitor.page().select("main a[href=/datenschutz]")).isNotEmpty();
        assertThat(visitor.page().select("main").text()).contains("keine Namen von Geflüchteten");
        keep(visitor, "beratung");

        visitor.submit("/beratung", "name", name, "reach", "12", "words", "Ein Nähcafé");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".ft-errors a").eachAttr("href")).containsExactly("#reach");
        assertThat(visitor.page().select("#words").text()).isEqualTo("Ein Nähcafé");
        keep(visitor, "beratung-fehler");
        var fields = visitor.fieldsOf(
                "/beratung", "reach", "0421 555", "goodTime", "dienstags nach 17 Uhr", "words", "Ein Nähcafé");
        visitor.post("/beratung", fields, "same-origin");
        visitor.post("/beratung", fields, "same-origin");
        assertThat(visitor.open("/beratung/danke").select("h1").text()).startsWith("Danke!");
        keep(visitor, "beratung-danke");

        var mine = wanted();
        assertThat(mine).hasSize(1);
        var sent = mailsAbout(mine.get(0).id());
        assertThat(sent).isNotEmpty().extracting(SentMail::to).doesNotHaveDuplicates();
        assertThat(sent).allSatisfy(mail -> assertThat(mail.body()).doesNotContain(name, "0421", "Nähcafé"));
        assertThat(counsellor.open("/schreibtisch").select("main .ft-note").text())
                .contains("mit uns sprechen");
        keep(counsellor, "beratung-arbeitsliste");
        assertThat(counsellor.open(HERE).select("tr:contains(" + name + ")").text())
                .contains("0421 555", "dienstags nach 17 Uhr");
        keep(counsellor, "beratung-tisch");

        var address = HERE + "/" + mine.get(0).id();
        assertThat(counsellor.open(address).select("main").text()).contains("Ein Nähcafé");
        keep(counsellor, "beratung-gespraech");
        counsellor.submit(address, "minutes", "lange");
        assertThat(counsellor.status()).isEqualTo(422);
        keep(counsellor, "beratung-gespraech-fehler");
        counsellor.submit(address, "minutes", "25", "note", "Stellt einen Antrag.");

        assertThat(counsellor.path()).isEqualTo(HERE);
        assertThat(counsellor.page().select("main").text())
                .contains("25", "Stellt einen Antrag.", "Miriam Aust")
                .doesNotContain(name);
        keep(counsellor, "beratung-erledigt");
        var done = requests.require(mine.get(0).id());
        assertThat(done).extracting(CounsellingRequest::minutes).isEqualTo(25);
        assertThat(done.name()).isNull();
        assertThat(done.reach()).isNull();
        assertThat(done.words()).isNull();
        assertThat(counsellor.open(address).select("form[action=" + address + "]"))
                .isEmpty();
    }

    @Test
    void onlyTheFundsCounsellorsSeeWhoItIs() {
        ask();
        var address = HERE + "/" + wanted().get(0).id();
        var other = desk.signIn("Jana Wittmer", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.MANNHEIM));
        var cashier = desk.signIn("Uwe Kasten", GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));

        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.open(HERE).text()).doesNotContain(name);
        assertThat(cashier.get(address).statusCode()).isEqualTo(404);
        assertThat(cashier.get(HERE).statusCode()).isEqualTo(404);
        assertThat(cashier.open("/schreibtisch").select("a[href=" + HERE + "]")).isEmpty();
    }

    @Test
    void tooManyFromOnePlaceAreSlowedDownAndLoseNothing() {
        for (var i = 0; i < 5; i++) {
            ask();
        }
        visitor.open("/beratung");

        visitor.submit("/beratung", "name", name, "reach", "ana@example.org", "words", "Noch einmal");

        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(visitor.page().select("#words").text()).isEqualTo("Noch einmal");
        assertThat(wanted()).hasSize(5);
    }

    @Test
    void whatWasTypedSurvivesALostSession() {
        visitor.open("/beratung");
        var fields =
                visitor.fieldsOf("/beratung", "name", name, "reach", "0421 555", "fund", "", "words", "Ein Nähcafé");
        visitor.loseSession();

        visitor.post("/beratung", fields, "same-origin");
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.page().select("h1").text()).isEqualTo("Ihre Eingaben sind noch da");
        visitor.submit("/beratung");

        assertThat(visitor.path()).isEqualTo("/beratung/danke");
        assertThat(wanted()).singleElement().satisfies(asked -> {
            assertThat(asked.words()).isEqualTo("Ein Nähcafé");
            assertThat(asked.fund()).isNull();
        });
    }

    private void ask() {
        visitor.open("/beratung?fonds=" + ApplicationFixture.BREMEN);
        visitor.submit("/beratung", "name", name, "reach", "0421 555");
        assertThat(visitor.path()).isEqualTo("/beratung/danke");
    }

    private List<CounsellingRequest> wanted() {
        return requests.open(List.of(ApplicationFixture.BREMEN)).stream()
                .filter(asked -> name.equals(asked.name()))
                .toList();
    }

    private List<SentMail> mailsAbout(UUID request) {
        return desk.bean(SentMails.class).newest(0, 20_000).stream()
                .filter(mail -> mail.body() != null && mail.body().contains(HERE + "/" + request))
                .toList();
    }

    private static void keep(TestBrowser browser, String page) throws IOException {
        Files.createDirectories(PAGES);
        var html = browser.response().body();
        assertThat(html).doesNotContain("??");
        Files.writeString(
                PAGES.resolve(page + ".html"),
                html.replaceAll(
                        "href=\"/assets/foerdertopf(-[0-9a-f]+)?\\.css",
                        "href=\"../assets/static/assets/foerdertopf.css"));
    }
}
