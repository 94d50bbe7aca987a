package de.foerdertopf.notice.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.notice.NoticeChannel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDeadlinesTest {

    private final PublicHolidays holidays = new PublicHolidays();
    private final LegalDeadlines deadlines = new LegalDeadlines(holidays);

    @Test
    void aPeriodIsSaidToBeMovedOnlyByDaysOff() {
        var sunday = LocalDate.of(2025, 1, 5);
        var tuesday = LocalDate.of(2025, 7, 22);

        assertThat(deadlines.isMoved("HB", sunday, 1, LocalDate.of(2025, 2, 7))).isTrue();
        assertThat(deadlines.isMoved("HB", tuesday, 1, LocalDate.of(2025, 8, 23)))
                .isFalse();
        // what a remedy moved, no weekend did
        assertThat(deadlines.isMoved("HB", tuesday, 1, LocalDate.of(2025, 9, 1)))
                .isFalse();
    }

    @ParameterizedTest(name = "{1} on {2} in {0} counts as delivered on {3}, last day {4}, final on {5}")
    @CsvSource(textBlock = """
            # Bremen: four days since 2025, three before
            HB, EMAIL,     2024-12-27, 2024-12-30, 2025-01-30, 2025-01-31
            HB, LETTER,    2024-12-31, 2025-01-03, 2025-02-03, 2025-02-04
            HB, LETTER,    2025-01-01, 2025-01-05, 2025-02-06, 2025-02-07
            HB, LETTER,    2025-01-02, 2025-01-06, 2025-02-06, 2025-02-07
            HB, EMAIL,     2025-07-18, 2025-07-22, 2025-08-22, 2025-08-23
            HB, LETTER,    2025-07-18, 2025-07-22, 2025-08-22, 2025-08-23
            HB, LETTER,    2025-03-28, 2025-04-01, 2025-05-02, 2025-05-03
            HB, LETTER,    2025-10-17, 2025-10-21, 2025-11-21, 2025-11-22
            # Mannheim: three days
            BW, EMAIL,     2025-03-14, 2025-03-17, 2025-04-17, 2025-04-18
            BW, LETTER,    2026-03-13, 2026-03-16, 2026-04-16, 2026-04-17
            BW, LETTER,    2025-08-01, 2025-08-04, 2025-09-04, 2025-09-05
            # the deemed day is a Sunday, a Saturday, a holiday: the period counts from the next workday
            BW, LETTER,    2025-03-13, 2025-03-16, 2025-04-17, 2025-04-18
            BW, LETTER,    2025-03-12, 2025-03-15, 2025-04-17, 2025-04-18
            BW, LETTER,    2025-04-15, 2025-04-18, 2025-05-22, 2025-05-23
            BW, LETTER,    2025-12-22, 2025-12-25, 2026-01-29, 2026-01-30
            BW, LETTER,    2026-01-03, 2026-01-06, 2026-02-09, 2026-02-10
            HB, LETTER,    2026-01-02, 2026-01-06, 2026-02-06, 2026-02-07
            BW, LETTER,    2025-10-29, 2025-11-01, 2025-12-03, 2025-12-04
            HB, LETTER,    2025-10-27, 2025-10-31, 2025-12-03, 2025-12-04
            BW, LETTER,    2025-10-28, 2025-10-31, 2025-12-01, 2025-12-02
            # retrieved on the portal: the day after, also at the end of a month, of February, of a year, on a weekend
            HB, PORTAL,    2025-07-31, 2025-08-01, 2025-09-01, 2025-09-02
            HB, PORTAL,    2023-02-28, 2023-03-01, 2023-04-03, 2023-04-04
            BW, PORTAL,    2024-02-28, 2024-02-29, 2024-04-02, 2024-04-03
            HB, PORTAL,    2024-02-29, 2024-03-01, 2024-04-02, 2024-04-03
            HB, PORTAL,    2025-12-30, 2025-12-31, 2026-02-02, 2026-02-03
            HB, PORTAL,    2025-12-31, 2026-01-01, 2026-02-02, 2026-02-03
            BW, PORTAL,    2025-03-14, 2025-03-15, 2025-04-17, 2025-04-18
            BW, PORTAL,    2025-03-15, 2025-03-16, 2025-04-17, 2025-04-18
            BW, PORTAL,    2025-03-16, 2025-03-17, 2025-04-17, 2025-04-18
            # the last day is a Saturday, a Sunday, a holiday
            BW, HAND_OVER, 2025-09-03, 2025-09-03, 2025-10-06, 2025-10-07
            BW, HAND_OVER, 2025-10-01, 2025-10-01, 2025-11-03, 2025-11-04
            HB, HAND_OVER, 2025-09-30, 2025-09-30, 2025-10-30, 2025-10-31
            HB, HAND_OVER, 2025-10-01, 2025-10-01, 2025-11-03, 2025-11-04
            HB, HAND_OVER, 2025-11-25, 2025-11-25, 2025-12-29, 2025-12-30
            BW, HAND_OVER, 2025-05-19, 2025-05-19, 2025-06-20, 2025-06-21
            HB, HAND_OVER, 2025-05-19, 2025-05-19, 2025-06-19, 2025-06-20
            # months of different length, leap years
            HB, HAND_OVER, 2025-01-31, 2025-01-31, 2025-02-28, 2025-03-01
            HB, HAND_OVER, 2024-01-31, 2024-01-31, 2024-02-29, 2024-03-01
            HB, HAND_OVER, 2025-03-31, 2025-03-31, 2025-04-30, 2025-05-01
            HB, HAND_OVER, 2025-08-29, 2025-08-29, 2025-09-29, 2025-09-30
            BW, HAND_OVER, 2026-01-30, 2026-01-30, 2026-03-02, 2026-03-03
            """)
    void countsDeliveryAndFinality(
            String land, NoticeChannel channel, LocalDate leftOn, LocalDate delivered, LocalDate last, LocalDate end) {
        assertThat(deadlines.deemedDelivery(land, channel, leftOn)).isEqualTo(delivered);
        assertThat(deadlines.lastDayOfRemedy(land, delivered, 1)).isEqualTo(last);
        assertThat(deadlines.finalOn(land, delivered, 1)).isEqualTo(end);
    }

    @ParameterizedTest(name = "what was told on {1} in {0} can be retrieved until {2}")
    @CsvSource({
        "HB, 2025-07-22, 2025-08-01",
        "HB, 2023-02-20, 2023-03-02",
        "BW, 2024-02-20, 2024-03-01",
        "BW, 2025-12-22, 2026-01-01",
        "HB, 2025-12-24, 2026-01-03"
    })
    void theTenDaysOfARetrievalAreCalendarDays(String land, LocalDate toldOn, LocalDate last) {
        assertThat(deadlines.retrieveBy(land, toldOn)).isEqualTo(last);
    }

    @ParameterizedTest(name = "without an instruction what was delivered on {1} in {0} can be contested until {2}")
    @CsvSource({
        "HB, 2025-07-22, 2026-07-22",
        "BW, 2025-03-17, 2026-03-17",
        "BW, 2024-02-29, 2025-02-28",
        "HB, 2024-10-31, 2025-11-03",
        "BW, 2025-01-06, 2026-01-07",
        "HB, 2024-12-24, 2025-12-24"
    })
    void aMissingInstructionGivesAYear(String land, LocalDate delivered, LocalDate last) {
        assertThat(deadlines.lastDayOfRemedy(land, delivered, 0)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{1} in {0}: holiday {2}")
    @CsvSource({
        "BW, 2025-01-06, true",
        "HB, 2025-01-06, false",
        "BW, 2025-04-18, true",
        "HB, 2025-04-21, true",
        "BW, 2025-05-29, true",
        "HB, 2025-06-09, true",
        "BW, 2025-06-19, true",
        "HB, 2025-06-19, false",
        "HB, 2025-10-31, true",
        "BW, 2025-10-31, false",
        "HB, 2016-10-31, false",
        "BW, 2017-10-31, true",
        "BW, 2025-11-01, true",
        "HB, 2025-11-01, false",
        "SN, 2025-11-19, true",
        "BE, 2025-05-08, true",
        "BE, 2026-05-08, false",
        "BE, 2026-03-08, true",
        "MV, 2022-03-08, false",
        "TH, 2025-09-20, true",
        "SL, 2025-08-15, true",
        "BY, 2026-06-04, true",
        "NW, 2026-12-26, true",
        "HB, 2026-04-03, true",
        "HB, 2026-04-04, false",
        "BW, 2027-05-17, true",
        "BW, 2038-04-26, true"
    })
    void knowsTheHolidaysOfTheLaender(String land, LocalDate day, boolean holiday) {
        assertThat(holidays.isHoliday(land, day)).isEqualTo(holiday);
    }

    @Test
    void knowsAllSixteenLaender() {
        assertThat(LandLaw.read().laender()).hasSize(16);
        assertThatThrownBy(() -> holidays.isHoliday("XX", LocalDate.of(2025, 1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neitherSaturdaysNorSundaysAreWorkdays() {
        assertThat(holidays.workdayFrom("HB", LocalDate.of(2025, 4, 18))).isEqualTo(LocalDate.of(2025, 4, 22));
        assertThat(holidays.workdayFrom("HB", LocalDate.of(2025, 4, 22))).isEqualTo(LocalDate.of(2025, 4, 22));
    }
}
