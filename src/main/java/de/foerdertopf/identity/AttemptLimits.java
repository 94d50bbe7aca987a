package de.foerdertopf.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts attempts by the house's clock, each key for itself; the oldest counters are forgotten when there are too many. */
public final class AttemptLimits {

    private static final int MOST_COUNTERS = 100_000;

    /**
     * How often something may be tried.
     *
     * @param key what is counted for itself
     * @param most how often in the period
     */
    public record Limit(String key, int most, Duration period) {}

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
        take(List.of(new Limit(key, most, period)));
    }

    /**
     * Counts one attempt on all of these limits, or on none if one of them is reached.
     *
     * @throws TooManyAttempts with the time after which all of them let one more through
     */
    public synchronized void take(List<Limit> limits) {
        var wait = 0L;
        for (var limit : limits) {
            var probe = counter(limit).estimateAbilityToConsume(1);
            wait = Math.max(wait, probe.canBeConsumed() ? 0 : probe.getNanosToWaitForRefill());
        }
        if (wait > 0) {
            throw new TooManyAttempts(Duration.ofNanos(wait));
        }
        limits.forEach(this::note);
    }

    /** Counts what has happened already, and stops nobody. */
    public synchronized void note(Limit limit) {
        counter(limit).tryConsume(1);
    }

    /** Whether one more attempt would be too many; counts nothing. */
    public synchronized boolean isReached(Limit limit) {
        return !counter(limit).estimateAbilityToConsume(1).canBeConsumed();
    }

    private Bucket counter(Limit limit) {
        return counters.computeIfAbsent(limit.key(), fresh -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.most())
                        .refillGreedy(limit.most(), limit.period())
                        .build())
                .withCustomTimePrecision(time)
                .build());
    }
}
