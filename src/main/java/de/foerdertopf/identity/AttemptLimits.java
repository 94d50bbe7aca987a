package de.foerdertopf.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts by the house's clock, each key for itself; the oldest counters are forgotten when there are too many. */
public final class AttemptLimits {

    private static final int MOST_COUNTERS = 100_000;

    private final TimeMeter time;
    private final Map<String, Bucket> counters = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_COUNTERS;
        }
    };

    public AttemptLimits(Clock clock) {
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
     * Counts one attempt.
     *
     * @throws TooManyAttempts if there were {@code most} in this period already
     */
    public void take(String key, int most, Duration period) {
        Bucket counter;
        synchronized (counters) {
            counter = counters.computeIfAbsent(key, fresh -> Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(most)
                            .refillGreedy(most, period)
                            .build())
                    .withCustomTimePrecision(time)
                    .build());
        }
        var probe = counter.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
