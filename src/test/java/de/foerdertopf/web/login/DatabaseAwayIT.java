package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.TestBrowser;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The database ends under a request, wherever it is just asked: the person reads that nothing was saved, and what to do. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayIT extends IntegrationTest {

    private static final String TOLD = "The database does not answer: ";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DataSource database;

    private StaffAtTheDoor jana;

    @BeforeEach
    void somebodyWorksHere() {
        jana = new StaffAtTheDoor(
                house, port, "Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void whoeverIsJustLookedUpAtTheDoorReadsToLoadThePageAgain(CapturedOutput log) throws Exception {
        var browser = jana.signIn();

        var answer = whileTheDatabaseEnds(() -> browser.get("/schreibtisch/faelle"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Gerade geht es nicht");
        assertThat(log.getAll().lines().filter(line -> line.contains(TOLD)))
                .singleElement()
                .asString()
                .endsWith(TOLD + "GET was answered with 503");
        assertThat(browser.open("/schreibtisch/faelle").select("header").text()).contains("Jana Wittmer");
    }

    @Test
    void whoeverSentSomethingReadsThatItIsNotSavedAndSendsItAgain(CapturedOutput log) throws Exception {
        var browser = new TestBrowser(port);
        browser.open("/anmelden/team");
        var fields =
                browser.fieldsOf("/anmelden/team", "email", jana.email().value(), "password", StaffAtTheDoor.PASSWORD);

        var answer = whileTheDatabaseEnds(() -> browser.post("/anmelden/team", fields, "same-origin"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("ist nicht gespeichert", "mit „Zurück“ zum Formular", "noch einmal");
        assertThat(log.getAll().lines().filter(line -> line.contains(TOLD)))
                .singleElement()
                .asString()
                .doesNotContain("Jana", "@");
        assertThat(browser.post("/anmelden/team", fields, "same-origin")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/anmelden/team/code"));
    }

    @Test
    void whoeverSentWhatWasJustBeingSavedReadsToLookFirst() throws Exception {
        var browser = new TestBrowser(port);
        browser.open("/anmelden/team");
        var fields =
                browser.fieldsOf("/anmelden/team", "email", jana.email().value(), "password", StaffAtTheDoor.PASSWORD);

        sql("create function foerdertopf.end_here() returns trigger language plpgsql as"
                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        sql("create constraint trigger ends_while_it_saves after insert on foerdertopf.mail_outbox"
                + " deferrable initially deferred for each row execute function foerdertopf.end_here()");
        HttpResponse<String> answer;
        try {
            answer = browser.post("/anmelden/team", fields, "same-origin");
        } finally {
            sql("drop trigger ends_while_it_saves on foerdertopf.mail_outbox");
            sql("drop function foerdertopf.end_here()");
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("Wir wissen nicht, ob es gespeichert ist.", "Bitte sehen Sie nach, bevor Sie es noch einmal")
                .doesNotContain("ist nicht gespeichert");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    @Test
    void thePageOfAnotherErrorIsDrawnForNobodyInParticular() throws Exception {
        var browser = jana.signIn();

        var answer = whileTheDatabaseEnds(() -> browser.get("/schreibtisch/..%2ffaelle"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Das können wir nicht lesen");
        assertThat(answer.body()).doesNotContain("Tomcat", "Jana Wittmer");
        assertThat(browser.open("/schreibtisch").select("header").text()).contains("Jana Wittmer");
    }

    /** The request waits for the people of the house, and while it waits its connection is ended. */
    private HttpResponse<String> whileTheDatabaseEnds(Supplier<HttpResponse<String>> request) throws Exception {
        try (var holder = database.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table foerdertopf.staff_account in access exclusive mode");
            var answer = CompletableFuture.supplyAsync(request);
            for (int attempt = 0; attempt < 200 && !answer.isDone(); attempt++) {
                endThoseWhoWait();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            holder.rollback();
            return answer.get(10, TimeUnit.SECONDS);
        }
    }

    private void endThoseWhoWait() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where wait_event_type = 'Lock' and datname = current_database()");
        }
    }
}
