package de.foerdertopf.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them. */
public final class GermanDates {

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d.'\u00a0'MMMM yyyy", Locale.GERMANY);
    private static final DateTimeFormatter WITH_WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE, d.'\u00a0'MMMM yyyy", Locale.GERMANY);
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private GermanDates() {}

    /** {@code 6. September 2025}, with a no-break space after the day. */
    public static String inWords(LocalDate day) {
        return IN_WORDS.format(day);
    }

    /** {@code Samstag, 6. September 2025}, for days on which somebody must act. */
    public static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }

    /** {@code 06.09.2025}, for tables and payment texts. */
    public static String numeric(LocalDate day) {
        return NUMERIC.format(day);
    }
}
