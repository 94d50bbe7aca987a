package de.foerdertopf.journey;

import de.foerdertopf.PackagedProgram;
import de.foerdertopf.Scratch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The demonstration, started as a newcomer does it: its own process, its own folder, its own database. */
final class Product {

    /** One journey at a time: they move the same clock and share one browser. */
    static final String LOCK = "product";

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static @Nullable Product running;

    private final Path folder;
    private final int port;
    private final int managementPort;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private Process process;

    private Product() throws IOException, InterruptedException {
        folder = Scratch.folder("journey");
        try (var free = new ServerSocket(0);
                var another = new ServerSocket(0)) {
            port = free.getLocalPort();
            managementPort = another.getLocalPort();
        }
        process = start();
    }

    /** The one that all journeys share. It ends with the tests. */
    static synchronized Product running() {
        if (running == null) {
            try {
                running = new Product();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
        }
        return running;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Where those who watch the machine ask. */
    String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** What it wrote to its console so far. */
    String said() {
        return String.join("\n", said);
    }

    /** As when the power fails: the program and its database are gone between two instructions. */
    void pullThePlug() throws IOException, InterruptedException {
        var database = process.descendants().toList();
        process.destroyForcibly().waitFor();
        database.forEach(ProcessHandle::destroyForcibly);
        process = start();
    }

    private Process start() throws IOException, InterruptedException {
        var started = PackagedProgram.with(
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--management.server.port=" + managementPort,
                        "--scratch=" + folder)
                .directory(folder.toFile())
                .start();
        var ready = new CountDownLatch(1);
        var reader = new Thread(() -> listen(started, ready));
        reader.setDaemon(true);
        reader.start();
        if (!ready.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS) || !started.isAlive()) {
            started.destroyForcibly();
            throw new IllegalStateException("The product did not start:\n" + said());
        }
        return started;
    }

    private void listen(Process started, CountDownLatch ready) {
        try (var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("Fördertopf is running")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        } finally {
            ready.countDown();
        }
    }

    private void stop() {
        var all = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                all.forEach(ProcessHandle::destroyForcibly);
            }
            all.forEach(one -> one.onExit().join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Scratch.delete(folder);
    }
}
