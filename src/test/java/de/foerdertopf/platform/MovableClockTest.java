package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.HouseTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-06-16T21:00:00Z"));

    @Test
    void whoReadsItInAnotherZoneSeesItMove() {
        var inGermany = clock.withZone(ZoneId.of("Europe/Berlin"));
        assertThat(LocalDate.now(inGermany)).isEqualTo("2026-06-16");

        clock.moveBy(Duration.ofHours(1));

        assertThat(inGermany.instant()).isEqualTo(clock.instant());
        assertThat(LocalDate.now(inGermany)).isEqualTo("2026-06-17");
    }

    @Test
    void aDayIsADayOfTheCalendarAlsoWhereTheClocksAreSetBack() {
        var clock = MovableClock.standingAt(HouseTime.startOf(LocalDate.of(2026, 10, 21)));

        clock.moveByDays(6);

        assertThat(HouseTime.today(clock)).isEqualTo("2026-10-27");
        assertThat(clock.instant()).isEqualTo(HouseTime.startOf(LocalDate.of(2026, 10, 27)));
    }

    @Test
    void itNeverGoesBack() {
        assertThatThrownBy(() -> clock.moveTo(Instant.parse("2026-06-16T20:59:59Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
