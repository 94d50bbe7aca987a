package de.foerdertopf.document;

import de.foerdertopf.platform.HouseCounters;
import de.foerdertopf.shared.BusinessRuleViolation;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;

/** Counts the files of each account by the house's clock. A file that breaks something counts ten times. */
final class UploadLimits {

    private static final int BROKEN = 9;

    private final int perHour;
    private final HouseCounters counters;

    UploadLimits(int perHour, Clock clock) {
        this.perHour = perHour;
        this.counters = new HouseCounters(clock);
    }

    /**
     * Counts one file.
     *
     * @throws BusinessRuleViolation {@code upload.too-many}, with the number and the minutes to wait
     */
    void count(String account) {
        var probe = counter(account).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var minutes = Duration.ofNanos(probe.getNanosToWaitForRefill())
                    .plusSeconds(59)
                    .toMinutes();
            throw new BusinessRuleViolation("upload.too-many", perHour, Math.max(1, minutes));
        }
    }

    /** The file broke its process, or took all its time. */
    void countBroken(String account) {
        var counter = counter(account);
        counter.tryConsume(Math.min(BROKEN, counter.getAvailableTokens()));
    }

    private Bucket counter(String account) {
        return counters.of(account, perHour, Duration.ofHours(1));
    }
}
