package de.foerdertopf;

import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Every class of integration tests begins on a working day of its own in the house as it was when it opened, whichever classes ran before
 * it: what a class sees is the same in every run, and the days of all of them are spread over half a year.
 */
public final class HouseDays implements TestExecutionListener {

    /** On a working day before the first round of the given cases. */
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 25);

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** What the house's clock goes by. */
    static final Base CLOCK = new Base();

    /** Over how many working days the classes are spread. */
    private static final int DAYS = 120;

    private static @Nullable HouseAtOpening house;

    @Override
    public void beforeTestClass(TestContext test) {
        var ahead = test.getApplicationContext().getBean(MovableClock.class).ahead();
        CLOCK.now = HouseTime.at(dayOf(test.getTestClass()), MORNING).minus(ahead);
        asItWasAtOpening(test);
    }

    private static LocalDate dayOf(Class<?> tests) {
        var day = FIRST;
        for (var left = Math.floorMod(tests.getSimpleName().hashCode(), DAYS); left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (WEEKEND.contains(day.getDayOfWeek()));
        }
        return day;
    }

    private static void asItWasAtOpening(TestContext test) {
        if (house == null) {
            house = HouseAtOpening.remember(test.getApplicationContext().getBean(DataSource.class));
        } else {
            house.restore();
        }
    }

    /**
     * Can be turned back, and goes on by a microsecond each time somebody looks: as in life, nothing is of the same moment as what came
     * before it. If it stood still, what is listed by its moment would come in whatever order the table keeps it.
     */
    static final class Base extends Clock {

        private static final long MICROSECOND = 1_000;

        private final AtomicLong looks = new AtomicLong();
        private volatile Instant now = HouseTime.at(FIRST, MORNING);

        @Override
        public Instant instant() {
            return now.plusNanos(MICROSECOND * looks.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
