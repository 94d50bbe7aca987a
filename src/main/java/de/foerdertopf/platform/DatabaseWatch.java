package de.foerdertopf.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the embedded database still answers. One that somebody ended, or that the machine ended for want of
 * memory, is started again at its old place, so that the house goes on by itself; one that does not come back is told once.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_ANSWER_MILLIS = 2000;
    private static final int MOST_ATTEMPTS = 10;

    /** Starts the database anew. */
    @FunctionalInterface
    interface Restart {
        void restart() throws IOException;
    }

    private final int port;
    private final Restart restart;
    private final Runnable lost;
    private final Thread thread;

    /**
     * Begins to look.
     *
     * @param lost what is to be done when the database does not come back
     */
    DatabaseWatch(int port, Restart restart, Runnable lost) {
        this.port = port;
        this.restart = restart;
        this.lost = lost;
        this.thread = new Thread(this::watch, "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE.toMillis());
                if (isGone() && !comesBack()) {
                    lost.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked twice: a machine without room for one more connection has a database all the same. */
    private boolean isGone() throws InterruptedException {
        if (answers()) {
            return false;
        }
        Thread.sleep(PAUSE.toMillis());
        return !answers();
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST_ANSWER_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the dead server left may take some seconds to go. */
    private boolean comesBack() throws InterruptedException {
        LOG.warn("The embedded database has ended; it is started again");
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                restart.restart();
                LOG.warn("The embedded database answers again");
                return true;
            } catch (IOException | RuntimeException e) {
                LOG.warn("The embedded database does not start yet (attempt {}): {}", attempt, e.toString());
                Thread.sleep(PAUSE.toMillis());
            }
        }
        return false;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
