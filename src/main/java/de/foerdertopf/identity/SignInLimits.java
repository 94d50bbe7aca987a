package de.foerdertopf.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts attempts per mail address and per network address; the oldest counters are forgotten when there are too many. */
@Component
class SignInLimits {

    private static final int MOST_COUNTERS = 100_000;
    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(10);
    private static final Duration IP_PERIOD = Duration.ofHours(1);

    private final SignInSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> counters = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_COUNTERS;
        }
    };

    SignInLimits(SignInSettings settings, Clock clock) {
        this.settings = settings;
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
     * Counts one attempt, whether or not the address is known.
     *
     * @throws TooManyAttempts if one of the limits is reached
     */
    void count(String kind, EmailAddress email, String ip) {
        take("ip:" + ip, settings.codesPerIp(), IP_PERIOD);
        take(kind + ":" + email, settings.codesPerAddress(), ADDRESS_PERIOD);
    }

    private void take(String key, int most, Duration period) {
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
