package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.Scratch;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator meets at the start, and when the database ends beneath the program: it goes on, or says in one sentence why not. */
class DatabaseStartTest {

    private static final Path FOLDER = Scratch.folder("database-start");
    private static final AtomicBoolean LOST = new AtomicBoolean();
    private static EmbeddedPostgresServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgresServer.start(FOLDER, () -> LOST.set(true));
    }

    @AfterAll
    static void stop() {
        server.close();
        Scratch.delete(FOLDER);
    }

    @Test
    void aDatabaseThatIsKilledAnswersAgainAtItsPlaceWithAllThatItHeld() throws Exception {
        execute("create table kept as select 85 as euros");
        var pid = Long.parseLong(
                Files.readAllLines(FOLDER.resolve("pg/postmaster.pid")).get(0).strip());

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        ended(pid);

        assertThat(answersWithin(Duration.ofSeconds(30))).isTrue();
        execute("insert into kept values (5000)");
        assertThat(LOST).isFalse();
        assertThat(Files.readAllLines(FOLDER.resolve("pg/postmaster.pid"))
                        .get(0)
                        .strip())
                .isNotEqualTo(Long.toString(pid));
    }

    @Test
    void whatIsStoredIsOnTheDisk() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(shown(setting)).as(setting).isEqualTo("on");
        }
    }

    private static String shown(String setting) throws SQLException {
        try (var connection = connect();
                var session = connection.createStatement();
                var row = session.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aFolderThatIsInUseIsNotTaken() {
        assertThatThrownBy(() -> EmbeddedPostgresServer.start(FOLDER, () -> {}))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("Another Fördertopf is running");
    }

    @Test
    void aFolderIntoWhichNobodyCanWriteIsNamedWithItsSetting() throws IOException {
        var file = Files.createTempFile(FOLDER, "no", "folder");

        assertThatThrownBy(() -> EmbeddedPostgresServer.start(file.resolve("data"), () -> {}))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("cannot write into the folder")
                .hasMessageContaining("FOERDERTOPF_DATA");
    }

    @Test
    void aDemonstrationThatWasNotLoadedToItsEndBeginsAnewAndALoadedOneStays() throws SQLException {
        execute("create schema if not exists foerdertopf");
        execute("create table foerdertopf.application (id int)");

        Demonstration.begin(server, FOLDER);

        assertThat(exists("foerdertopf.application")).isFalse();
        assertThat(Demonstration.liesIn(FOLDER)).isTrue();

        execute("create schema foerdertopf");
        execute("create table foerdertopf.application (id int)");
        execute("create table foerdertopf.demonstration (single boolean, ahead bigint)");
        execute("insert into foerdertopf.demonstration values (true, 0)");

        Demonstration.begin(server, FOLDER);

        assertThat(exists("foerdertopf.application")).isTrue();
        execute("drop schema foerdertopf cascade");
    }

    @Test
    void tablesOfANewerProgramAreRefusedAndThoseOfAnOlderOneBroughtUpToDate() throws IOException, SQLException {
        var migrations = Files.createDirectories(FOLDER.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__first.sql"), "create table one (id int);");
        Files.writeString(migrations.resolve("V2__second.sql"), "create table two (id int);");
        new MigrateDatabase(Duration.ZERO).migrate(flyway(server.password(), migrations));
        assertThat(exists("upgrade.two")).isTrue();

        Files.delete(migrations.resolve("V2__second.sql"));

        assertThatThrownBy(() -> new MigrateDatabase(Duration.ZERO).migrate(flyway(server.password(), migrations)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("at 2");
        execute("drop schema upgrade cascade");
    }

    @Test
    void aDatabaseThatDoesNotLetTheProgramInIsToldAtOnceAndOneThatIsAwayAfterAWhile() throws IOException {
        var nothing = Files.createDirectories(FOLDER.resolve("nothing"));

        assertThatThrownBy(() -> new MigrateDatabase(Duration.ofMinutes(5)).migrate(flyway("wrong", nothing)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageNotContaining("wrong");

        var nobody = Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + freePort() + "/foerdertopf", "postgres", "x")
                .load();
        assertThatThrownBy(() -> new MigrateDatabase(Duration.ofMillis(1500)).migrate(nobody))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("that the database runs");
    }

    private static Flyway flyway(String password, Path migrations) {
        return Flyway.configure()
                .dataSource(server.url(), server.user(), password)
                .schemas("upgrade")
                .locations("filesystem:" + migrations)
                .load();
    }

    private static int freePort() throws IOException {
        try (var place = new ServerSocket(0)) {
            return place.getLocalPort();
        }
    }

    /** A process that nobody waits for may stay as a name without life. */
    private static void ended(long pid) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean answersWithin(Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < until) {
            try (var connection = connect();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("select euros from kept")) {
                return answer.next() && answer.getInt(1) == 85;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return false;
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = connect();
                var session = connection.createStatement()) {
            session.execute(statement);
        }
    }

    private static boolean exists(String table) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    @Test
    void aPlaceThatIsTakenIsToldBeforeAnythingElse() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> FreePort.require("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("SERVER_PORT");
        }
        var free = freePort();
        assertThatCode(() -> FreePort.require("127.0.0.1", free)).doesNotThrowAnyException();
        assertThatCode(() -> FreePort.require("127.0.0.1", 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FreePort.require("no.such.place.invalid", free))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("SERVER_ADDRESS");
    }
}
