package de.foerdertopf.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What files from outside may cost this installation.
 *
 * @param workers how many files are looked into at once, each in a process of its own
 * @param heap memory of such a process, as Java's {@code -Xmx} writes it
 * @param longest how long one file may take before its process is ended
 * @param waiting how many files may wait for their turn; one more is asked to come back
 * @param longestWait how long a file waits for its turn
 * @param perHour how many files one account may send within an hour
 */
@ConfigurationProperties("foerdertopf.uploads")
record UploadSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("256m") String heap,
        @DefaultValue("20s") Duration longest,
        @DefaultValue("20") int waiting,
        @DefaultValue("30s") Duration longestWait,
        @DefaultValue("120") int perHour) {

    UploadSettings {
        if (workers < 1 || waiting < 0 || perHour < 1 || !heap.matches("[1-9][0-9]{0,6}[kmgKMG]")) {
            throw new IllegalArgumentException(
                    "foerdertopf.uploads: at least one worker, a heap such as 256m, and at least one file per hour");
        }
    }
}
