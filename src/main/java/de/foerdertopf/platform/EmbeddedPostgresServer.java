package de.foerdertopf.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that comes with the program, for trying out and for small installations. Keeps its data in a folder,
 * writes durably, survives {@code kill -9}, is started again when it ends, and belongs to one program at a time.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    static final String DATABASE = "foerdertopf";
    static final String USER = "postgres";

    /**
     * System property: a folder that many databases share, in which the programs of PostgreSQL are unpacked once. Without it they lie beside the data.
     */
    static final String PROGRAMS = "foerdertopf.postgres-programs";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final DatabaseFolder folder;
    private final String password;
    private final int port;
    private final DatabaseWatch watch;
    private EmbeddedPostgres server;

    private EmbeddedPostgresServer(DatabaseFolder folder, EmbeddedPostgres server, String password, Runnable lost) {
        this.folder = folder;
        this.server = server;
        this.password = password;
        this.port = server.getPort();
        this.watch = new DatabaseWatch(port, this::restart, lost);
    }

    /**
     * Starts the server on the given folder, making it if it is new.
     *
     * @param lost what is to be done when it ends later and cannot be started again
     * @throws StartProblem with one clear sentence, if the folder is in use, full or closed, or the server does not start
     */
    public static EmbeddedPostgresServer start(Path data, Runnable lost) {
        LOG.info("Starting the embedded database in {}", data);
        DatabaseFolder folder = null;
        try {
            folder = DatabaseFolder.open(data);
            folder.stopOrphan();
            var password = folder.password();
            var server = launch(folder, password, 0);
            secure(server, folder, password);
            createDatabase(server.getPort(), password);
            return new EmbeddedPostgresServer(folder, server, password, lost);
        } catch (StartProblem e) {
            closeQuietly(folder);
            throw e;
        } catch (IOException | SQLException | IllegalStateException e) {
            closeQuietly(folder);
            throw new StartProblem(
                    "The embedded database in " + data + " does not start: " + e.getMessage()
                            + " See postgres.log in that folder.",
                    e);
        }
    }

    /** Where the programs of PostgreSQL lie that serve this data folder. */
    static Path programs(Path data) {
        var shared = System.getProperty(PROGRAMS);
        return shared == null ? data.resolve("pg-bin") : Path.of(shared).toAbsolutePath();
    }

    public String url() {
        return url(port, DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /**
     * Throws away the database with all that is in it and makes an empty one. Only for a demonstration whose cases were not played to
     * their end; nobody may be connected.
     */
    void startOver() {
        try (var connection = connect(port, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database " + DATABASE + " with (force)");
            createDatabase(port, password);
        } catch (SQLException e) {
            throw new StartProblem("The demonstration cannot be loaded anew: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        watch.close();
        try {
            server.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restart() throws IOException {
        server.close();
        folder.stopOrphan();
        server = launch(folder, password, port);
    }

    /** @param port 0 for any that is free */
    private static EmbeddedPostgres launch(DatabaseFolder folder, String password, int port) throws IOException {
        var programs = folder.programs();
        var server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setPGStartupWait(START_LIMIT)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(Redirect.appendTo(folder.log()))
                .setErrorRedirector(Redirect.appendTo(folder.log()))
                .setConnectConfig("password", password)
                .start();
        // The library opens its folder to everybody.
        folder.programs();
        return server;
    }

    /** Before the first use nobody has a password yet: give one and from then on demand it, on loopback only. */
    private static void secure(EmbeddedPostgres server, DatabaseFolder folder, String password)
            throws SQLException, IOException {
        var rules = folder.cluster().resolve("pg_hba.conf");
        var strict = """
                host all postgres 127.0.0.1/32 scram-sha-256
                host all postgres ::1/128 scram-sha-256
                """;
        if (Files.readString(rules).equals(strict)) {
            return;
        }
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter user postgres with password '" + password + "'");
            Files.writeString(rules, strict);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void createDatabase(int port, String password) throws SQLException {
        try (var connection = connect(port, password);
                var statement = connection.createStatement()) {
            var exists = false;
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("create database " + DATABASE
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'de-DE'");
            }
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection(url(port, "postgres"), USER, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private static void closeQuietly(@Nullable DatabaseFolder folder) {
        if (folder == null) {
            return;
        }
        try {
            folder.close();
        } catch (IOException e) {
            LOG.debug("The lock file did not close", e);
        }
    }
}
