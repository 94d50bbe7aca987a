package de.foerdertopf.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TimeZone;

/** Days are German days: the one place that says in which time zone the house lives. */
public final class HouseTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private HouseTime() {}

    /**
     * Makes it the time zone of the whole program, whatever the machine says. The engine writes its due times without a zone: the same
     * house on a machine with another clock would have each timer hours early or late.
     */
    public static void liveHere() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }

    /** The day that it is now, by the given clock, in Germany. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
