package de.foerdertopf.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReceivedDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void anApplicationCameInTodayOrInTheLastTwoYears() {
        assertThatCode(() -> ReceivedDay.require(TODAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> ReceivedDay.require(LocalDate.of(2024, 3, 2), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aSlipOfThePenIsRefused() {
        assertThatThrownBy(() -> ReceivedDay.require(TODAY.plusDays(1), TODAY))
                .hasMessageContaining("application.received-in-future");
        assertThatThrownBy(() -> ReceivedDay.require(LocalDate.of(2024, 3, 1), TODAY))
                .hasMessageContaining("application.received-long-ago");
    }
}
