package de.foerdertopf.platform;

import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that can be moved forward, never back: with it the demonstration, the tests and the rehearsal reach deadlines without
 * waiting. Application and process engine read the same one.
 */
public final class MovableClock extends Clock {

    private final Clock base;
    private volatile Duration ahead;

    private MovableClock(Clock base, Duration ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** Goes on by itself, {@code ahead} of the real time. */
    public static MovableClock ticking(Duration ahead) {
        return new MovableClock(Clock.systemUTC(), ahead);
    }

    /** Goes as the other clock does, until it is moved. */
    public static MovableClock over(Clock other) {
        return new MovableClock(other, Duration.ZERO);
    }

    /** Stands still until it is moved. */
    public static MovableClock standingAt(Instant instant) {
        return new MovableClock(Clock.fixed(instant, ZoneOffset.UTC), Duration.ZERO);
    }

    /**
     * Moves forward to the given moment.
     *
     * @throws IllegalArgumentException if that lies in this clock's past
     */
    public synchronized void moveTo(Instant instant) {
        var after = Duration.between(base.instant(), instant);
        if (after.compareTo(ahead) < 0) {
            throw new IllegalArgumentException("The clock moves forward only");
        }
        ahead = after;
    }

    public void moveBy(Duration duration) {
        moveTo(instant().plus(duration));
    }

    /** Moves forward by whole days of the German calendar: the hour stays, also where the clocks are set forward or back between. */
    public void moveByDays(int days) {
        moveTo(instant().atZone(HouseTime.ZONE).plusDays(days).toInstant());
    }

    /** How far it runs ahead of its base. */
    public Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same clock, moved with this one, as it is read in that zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moments = () -> instant();
        return moments.withZone(zone);
    }
}
