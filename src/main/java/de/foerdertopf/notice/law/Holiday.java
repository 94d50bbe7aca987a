package de.foerdertopf.notice.law;

import de.foerdertopf.shared.Easter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Public holidays of the Länder, fixed or counted from Easter. Which applies where stands in {@code law/laender.yaml}. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum Holiday {
    NEW_YEAR(1, 1),
    EPIPHANY(1, 6),
    WOMENS_DAY(3, 8),
    GOOD_FRIDAY(-2),
    EASTER_MONDAY(1),
    LABOUR_DAY(5, 1),
    LIBERATION_DAY(5, 8),
    ASCENSION(39),
    WHIT_MONDAY(50),
    CORPUS_CHRISTI(60),
    UPRISING_DAY(6, 17),
    ASSUMPTION(8, 15),
    CHILDRENS_DAY(9, 20),
    GERMAN_UNITY(10, 3),
    REFORMATION(10, 31),
    ALL_SAINTS(11, 1),
    /** The Wednesday before 23 November (Buß- und Bettag). */
    REPENTANCE(11, 23) {
        @Override
        LocalDate in(int year) {
            return super.in(year).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
        }
    },
    CHRISTMAS(12, 25),
    SECOND_CHRISTMAS(12, 26);

    private static final int FROM_EASTER = 0;

    private final int month;
    private final int days;

    Holiday(int month, int dayOfMonth) {
        this.month = month;
        this.days = dayOfMonth;
    }

    Holiday(int daysAfterEaster) {
        this(0, daysAfterEaster);
    }

    LocalDate in(int year) {
        return month == FROM_EASTER ? Easter.sunday(year).plusDays(days) : LocalDate.of(year, month, days);
    }
}
