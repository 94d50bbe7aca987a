package de.foerdertopf.document;

import de.foerdertopf.document.FileInspection.Found;
import de.foerdertopf.document.Inspector.BrokenOff;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Looks into a file from outside before anybody keeps or opens it: PDF, JPEG and PNG by content, nothing active, nothing huge. The
 * looking itself happens in processes of its own, so that a file made to break the parser breaks nothing else.
 */
@Component
@EnableConfigurationProperties(UploadSettings.class)
public class UploadInspection implements DisposableBean {

    /** 10 MB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** More would only be a table of accounts. */
    private static final int LANES = 64;

    /** How many files of one account wait for their turn at most. */
    private static final int MOST_IN_LANE = 4;

    private final UploadSettings settings;
    private final Inspectors inspectors;
    private final UploadLimits limits;
    /** One file of an account at a time: nobody can take all places for herself. */
    private final Semaphore[] lanes = new Semaphore[LANES];

    UploadInspection(UploadSettings settings, Clock clock) {
        this.settings = settings;
        inspectors = new Inspectors(settings);
        limits = new UploadLimits(settings.perHour(), clock);
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new Semaphore(1, true);
        }
    }

    /** Has a process ready before the first person comes, where there are pages. */
    @EventListener
    void warmUp(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            inspectors.warmUp();
        }
    }

    /**
     * Gives the file as it may be kept.
     *
     * @param account who sends it; how many files she may send in an hour is limited
     * @throws BusinessRuleViolation with a code {@code upload.…} that says in one sentence why not
     */
    public InspectedUpload inspect(String account, String fileName, InputStreamSource file) {
        limits.count(account);
        var found = look(account, file);
        var name =
                switch (found.contentType()) {
                    case "application/pdf" -> FileNames.withExtension(fileName, "pdf");
                    case "image/jpeg" -> FileNames.withExtension(fileName, "jpg", "jpeg");
                    case "image/png" -> FileNames.withExtension(fileName, "png");
                    default -> throw new IllegalStateException("An inspector found " + found.contentType());
                };
        return new InspectedUpload(name, found.contentType(), found.content());
    }

    private Found look(String account, InputStreamSource file) {
        var lane = lanes[Math.floorMod(account.hashCode(), LANES)];
        enter(lane);
        try {
            return inspectors.look(() -> bytes(file));
        } catch (BrokenOff e) {
            limits.countBroken(account);
            throw new BusinessRuleViolation("upload.too-intricate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lane.release();
        }
    }

    private void enter(Semaphore lane) {
        try {
            if (lane.getQueueLength() >= MOST_IN_LANE
                    || !lane.tryAcquire(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusinessRuleViolation("upload.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessRuleViolation("upload.busy");
        }
    }

    private static byte[] bytes(InputStreamSource file) throws IOException {
        try (var stream = file.getInputStream()) {
            var bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length == 0) {
                throw new BusinessRuleViolation("upload.empty");
            }
            if (bytes.length > LARGEST) {
                throw new BusinessRuleViolation("upload.too-large", LARGEST / 1024 / 1024);
            }
            return bytes;
        }
    }

    @Override
    public void destroy() {
        inspectors.close();
    }
}
