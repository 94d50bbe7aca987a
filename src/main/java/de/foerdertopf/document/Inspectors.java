package de.foerdertopf.document;

import de.foerdertopf.document.FileInspection.Found;
import de.foerdertopf.document.Inspector.BrokenOff;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few processes that look into files, kept warm. A file that breaks its process or takes too long costs that process only: it is
 * ended and another one takes its place. How many files are in memory at once is bounded, and so is the queue before the door.
 */
final class Inspectors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inspectors.class);

    private final UploadSettings settings;
    private final Semaphore free;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Inspector> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "inspectors-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    Inspectors(UploadSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.workers(), true);
        this.places = new Semaphore(settings.workers() + settings.waiting());
    }

    /** Has one process ready before the first person comes. */
    void warmUp() {
        if (idle.isEmpty()) {
            takePlace();
        }
    }

    /**
     * Looks into a file as soon as it is its turn. Its bytes are fetched only then, so that those who wait cost no memory.
     *
     * @throws BusinessRuleViolation if it may not be kept, or if too many wait
     */
    Found look(Callable<byte[]> file) throws IOException, BrokenOff {
        if (!places.tryAcquire()) {
            throw new BusinessRuleViolation("upload.busy");
        }
        try {
            if (!free.tryAcquire(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusinessRuleViolation("upload.busy");
            }
            try {
                return lookNow(fetch(file));
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessRuleViolation("upload.busy");
        } finally {
            places.release();
        }
    }

    private static byte[] fetch(Callable<byte[]> file) throws IOException {
        try {
            return file.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private Found lookNow(byte[] bytes) throws BrokenOff {
        var inspector = idle.pollFirst();
        if (inspector == null || !inspector.isAlive()) {
            inspector = started();
        }
        try {
            var found = inspector.look(bytes, settings.longest());
            idle.addFirst(inspector);
            return found;
        } catch (BusinessRuleViolation refused) {
            idle.addFirst(inspector);
            throw refused;
        } catch (BrokenOff e) {
            LOG.warn("A file of {} bytes ended the process that looked into it: {}", bytes.length, e.getMessage());
            takePlace();
            throw e;
        } catch (IOException e) {
            inspector.close();
            throw unavailable(e);
        }
    }

    private Inspector started() {
        try {
            return Inspector.start(settings.heap(), watch);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static BusinessRuleViolation unavailable(IOException e) {
        LOG.error("No file from outside can be looked into", e);
        return new BusinessRuleViolation("upload.busy");
    }

    private void takePlace() {
        if (closed) {
            return;
        }
        try {
            idle.addLast(Inspector.start(settings.heap(), watch));
        } catch (IOException e) {
            LOG.error("No file from outside can be looked into", e);
        }
    }

    int placesLeft() {
        return places.availablePermits();
    }

    /** The processes that wait for work. */
    List<Long> pids() {
        return idle.stream().filter(Inspector::isAlive).map(Inspector::pid).toList();
    }

    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        idle.forEach(Inspector::close);
    }
}
