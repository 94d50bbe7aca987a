package de.foerdertopf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2285-03-22",
    })
    void easterIsWhereTheCalendarHasIt(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-20, 2026-06-22", // Saturday
        "2026-06-21, 2026-06-22", // Sunday
        "2026-04-03, 2026-04-07", // Good Friday to Easter Monday
        "2026-05-01, 2026-05-04",
        "2026-12-25, 2026-12-28",
        "2026-01-01, 2026-01-02",
    })
    void banksRestAtWeekendsAndOnClosingDaysOfTheTargetSystem(LocalDate rest, LocalDate next) {
        assertThat(BankDays.isBankDay(rest)).isFalse();
        assertThat(BankDays.from(rest)).isEqualTo(next);
        assertThat(BankDays.isBankDay(next)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-14", "2025-10-31", "2026-06-04", "2026-12-24", "2026-12-31"})
    void banksPayOnTheLandsOwnHolidaysAndOnTheTwoEves(LocalDate day) {
        assertThat(BankDays.isBankDay(day)).isTrue();
        assertThat(BankDays.from(day)).isEqualTo(day);
        assertThat(BankDays.upTo(day)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-23, 2026-12-23, 2026-12-23",
        "2026-12-24, 2026-12-28, 2026-12-23",
        "2026-12-31, 2027-01-04, 2026-12-30",
        "2027-12-26, 2027-12-27, 2027-12-23", // a Sunday after an eve
    })
    void noBankRestsOnASureDay(LocalDate day, LocalDate from, LocalDate upTo) {
        assertThat(BankDays.sureFrom(day)).isEqualTo(from);
        assertThat(BankDays.sureUpTo(day)).isEqualTo(upTo);
    }

    @Test
    void findsTheLastBankDayUpToADay() {
        assertThat(BankDays.upTo(LocalDate.of(2026, 4, 6))).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(BankDays.upTo(LocalDate.of(2026, 4, 7))).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void theNextOneIsNeverTheDayItself() {
        assertThat(BankDays.after(LocalDate.of(2026, 6, 18))).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(BankDays.after(LocalDate.of(2026, 6, 19))).isEqualTo(LocalDate.of(2026, 6, 22));
    }
}
