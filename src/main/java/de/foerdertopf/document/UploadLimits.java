package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the files of each account by the house's clock. A file that breaks something counts ten times. */
final class UploadLimits {

    private static final int MOST_COUNTERS = 100_000;
    private static final int BROKEN = 9;

    private final int perHour;
    private final TimeMeter time;
    private final Map<String, Bucket> counters = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_COUNTERS;
        }
    };

    UploadLimits(int perHour, Clock clock) {
        this.perHour = perHour;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                var now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
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
        synchronized (counters) {
            return counters.computeIfAbsent(account, fresh -> Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(perHour)
                            .refillGreedy(perHour, Duration.ofHours(1))
                            .build())
                    .withCustomTimePrecision(time)
                    .build());
        }
    }
}
