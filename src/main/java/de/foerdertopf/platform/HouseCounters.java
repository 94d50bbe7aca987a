package de.foerdertopf.platform;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counters by the house's clock, each key for itself; the oldest are forgotten when there are too many. */
public final class HouseCounters {

    private static final int MOST = 100_000;

    private final TimeMeter time;
    private final Map<String, Bucket> counters = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /** Counters that are all new. */
    public HouseCounters(Clock clock) {
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

    /** The counter of this key, which lets so many through in the period. */
    public synchronized Bucket of(String key, int most, Duration period) {
        return counters.computeIfAbsent(key, fresh -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, period)
                        .build())
                .withCustomTimePrecision(time)
                .build());
    }
}
