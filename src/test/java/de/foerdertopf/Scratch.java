package de.foerdertopf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Folders for the databases and programs of tests. Who makes one deletes it at its end; what a run left that was killed, processes and all, is cleared by
 * the next run.
 */
public final class Scratch {

    private static final Path ROOT = Path.of("target", "scratch").toAbsolutePath();

    private Scratch() {}

    /** A new folder, named after this process. */
    public static synchronized Path folder(String name) {
        try {
            Files.createDirectories(ROOT);
            leftBehind().forEach(Scratch::clear);
            return Files.createTempDirectory(ROOT, ProcessHandle.current().pid() + "-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder whose database and program have stopped. */
    public static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database that nobody needs after the tests: a deed does not wait until the disk has it. */
    public static String withoutWaiting(String url) {
        return url + "?options=-c%20synchronous_commit=off";
    }

    private static List<Path> leftBehind() throws IOException {
        try (var folders = Files.list(ROOT)) {
            return folders.filter(folder -> !isAlive(owner(folder))).toList();
        }
    }

    private static long owner(Path folder) {
        return Long.parseLong(folder.getFileName().toString().split("-", 2)[0]);
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Ends whoever names the folder in its command, then deletes it; of two runs that come across it, one does. */
    private static void clear(Path folder) {
        var ended = ProcessHandle.allProcesses()
                .filter(process -> names(process, folder))
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .toList();
        ended.forEach(ProcessHandle::destroyForcibly);
        ended.forEach(process -> process.onExit().join());
        try {
            delete(Files.move(
                    folder, folder.resolveSibling(ProcessHandle.current().pid() + "-" + UUID.randomUUID())));
        } catch (NoSuchFileException e) {
            // the other one was faster
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean names(ProcessHandle process, Path folder) {
        return process.info().arguments().map(List::of).orElse(List.of()).stream()
                .anyMatch(word -> word.contains(folder.toString()));
    }
}
