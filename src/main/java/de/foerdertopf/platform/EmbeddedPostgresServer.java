package de.foerdertopf.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that comes with the program, for trying out and for small installations. Keeps its data in a folder,
 * writes durably, survives {@code kill -9}, and belongs to one program at a time.
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

    private final FileChannel lockFile;
    private final FileLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedPostgresServer(FileChannel lockFile, FileLock lock, EmbeddedPostgres server, String password) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on the given folder, making it if it is new.
     *
     * @throws StartProblem with one clear sentence, if the folder is in use or the server does not start
     */
    public static EmbeddedPostgresServer start(Path folder) {
        FileChannel lockFile = null;
        try {
            var data = Files.createDirectories(folder.toAbsolutePath().normalize());
            lockFile = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(lockFile, data);
            stopOrphan(data.resolve("pg"));
            var password = password(data);
            var programs = Files.createDirectories(programs(data));
            onlyOurs(programs);
            var server = builder(data, programs)
                    .setConnectConfig("password", password)
                    .start();
            // The library opens its folder to everybody.
            onlyOurs(programs);
            secure(server, data, password);
            createDatabase(server, password);
            return new EmbeddedPostgresServer(lockFile, lock, server, password);
        } catch (IOException | SQLException e) {
            closeQuietly(lockFile);
            throw new StartProblem(
                    "The embedded database in " + folder + " does not start: " + e.getMessage()
                            + " See postgres.log in that folder.",
                    e);
        } catch (StartProblem e) {
            closeQuietly(lockFile);
            throw e;
        }
    }

    /** Where the programs of PostgreSQL lie that serve this data folder. */
    static Path programs(Path data) {
        var shared = System.getProperty(PROGRAMS);
        return shared == null ? data.resolve("pg-bin") : Path.of(shared).toAbsolutePath();
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(FileChannel lockFile, Path data) throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new StartProblem(
                    "Another Fördertopf is running on the data folder " + data + ". Stop it first.", null);
        }
        return lock;
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path programs) {
        var log = data.resolve("postgres.log").toFile();
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("pg"))
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
                .setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log));
    }

    /** After a {@code kill -9} of the program its database server lives on: stop it, if it is surely ours. */
    private static void stopOrphan(Path pgData) throws IOException {
        var pidFile = pgData.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        var orphan = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> servesFolder(p, pgData));
        if (orphan.isPresent()) {
            LOG.warn("Stopping the database server {} that an earlier run left behind", pid);
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(START_LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("the earlier database server " + pid + " does not stop", e);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** What lies in it is run as the house itself. */
    private static void onlyOurs(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean servesFolder(ProcessHandle process, Path pgData) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(words.split("\0")).contains(pgData.toString());
        } catch (IOException e) {
            return process.info().commandLine().orElse("").contains(pgData.toString());
        }
    }

    private static String password(Path data) throws IOException {
        var file = data.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).trim();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Files.writeString(file, password);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return password;
    }

    /** Before the first use nobody has a password yet: give one and from then on demand it, on loopback only. */
    private static void secure(EmbeddedPostgres server, Path data, String password) throws SQLException, IOException {
        var rules = data.resolve("pg").resolve("pg_hba.conf");
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

    private static void createDatabase(EmbeddedPostgres server, String password) throws SQLException {
        var url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
        try (var connection = java.sql.DriverManager.getConnection(url, USER, password);
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

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("The lock file did not close", e);
        }
    }
}
