package de.foerdertopf.platform;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which the embedded database keeps its data. It belongs to one program at a time. */
final class DatabaseFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    /** A new database takes about 60 MB, the demonstration 150 more. */
    private static final long LEAST_ROOM = 300L * 1024 * 1024;

    private final Path data;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DatabaseFolder(Path data, FileChannel lockFile, FileLock lock) {
        this.data = data;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it if it is new.
     *
     * @throws StartProblem with one sentence, if it cannot be written, is full or is in use
     */
    static DatabaseFolder open(Path folder) throws IOException {
        var data = folder.toAbsolutePath().normalize();
        FileChannel lockFile;
        try {
            Files.createDirectories(data);
            lockFile = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartProblem(
                    "The program cannot write into the folder " + data + ", where its database is to lie. Let its user"
                            + " write there, or set foerdertopf.data (FOERDERTOPF_DATA) to another folder.",
                    e);
        }
        try {
            requireRoom(data);
            return new DatabaseFolder(data, lockFile, lock(lockFile, data));
        } catch (IOException | StartProblem e) {
            lockFile.close();
            throw e;
        }
    }

    private static void requireRoom(Path data) throws IOException {
        var room = Files.getFileStore(data).getUsableSpace();
        if (room < LEAST_ROOM) {
            throw new StartProblem("There is no room for the database: " + room / (1024 * 1024) + " MB are free for "
                    + data + ", it needs " + LEAST_ROOM / (1024 * 1024)
                    + ". Make room, or set foerdertopf.data (FOERDERTOPF_DATA) to another folder.");
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
            throw new StartProblem("Another Fördertopf is running on the data folder " + data + ". Stop it first.");
        }
        return lock;
    }

    /** What PostgreSQL itself keeps. */
    Path cluster() {
        return data.resolve("pg");
    }

    /** What PostgreSQL says. */
    File log() {
        return data.resolve("postgres.log").toFile();
    }

    /** Where the programs of PostgreSQL lie, for the house alone: what lies in it is run as the house itself. */
    Path programs() throws IOException {
        var programs = Files.createDirectories(EmbeddedPostgresServer.programs(data));
        if (Files.getFileStore(programs).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwx------"));
        }
        return programs;
    }

    /** The password of this database, made on its first start. */
    String password() throws IOException {
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

    /** After a {@code kill -9} of the program its database server lives on: stop it, if it is surely ours. */
    void stopOrphan() throws IOException {
        var pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        var orphan = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::servesUs);
        if (orphan.isPresent()) {
            LOG.warn("Stopping the database server {} that an earlier run left behind", pid);
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("the earlier database server " + pid + " does not stop", e);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private boolean servesUs(ProcessHandle process) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(words.split("\0")).contains(cluster().toString());
        } catch (IOException e) {
            return process.info().commandLine().orElse("").contains(cluster().toString());
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
