package de.foerdertopf.identity;

import de.foerdertopf.platform.HouseCounters;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Counts attempts by the house's clock, each key for itself. */
public final class AttemptLimits {

    /**
     * How often something may be tried.
     *
     * @param key what is counted for itself
     * @param most how often in the period
     */
    public record Limit(String key, int most, Duration period) {}

    private final HouseCounters counters;

    public AttemptLimits(Clock clock) {
        this.counters = new HouseCounters(clock);
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
        return counters.of(limit.key(), limit.most(), limit.period());
    }
}
