package de.foerdertopf.web.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day of the calendar, as somebody typed it in one field or in three: {@code 4.9.2025}, {@code 04.09.25}, {@code 4. September 2025},
 * {@code 2025-09-04}, {@code ٤ ٩ ٢٠٢٥}. Day before month, as on German paper; two digits of a year are of this century.
 */
public final class TypedDay {

    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");
    private static final Pattern BETWEEN = Pattern.compile("[.\\-/,\\s]+");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}");
    private static final int PARTS = 3;
    private static final int SHORTEST_MONTH_WORD = 3;
    private static final int TWO_DIGIT_YEARS = 100;
    private static final int CENTURY = 2000;

    /** The last year that anybody can mean. */
    public static final int NEXT_CENTURY = 2100;

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private TypedDay() {}

    /** Whether anybody can mean it: no case knows days before this century or after it. */
    public static boolean isOfThisCentury(LocalDate day) {
        return day.getYear() >= CENTURY && day.getYear() <= NEXT_CENTURY;
    }

    /** The day that was typed on one line. */
    public static Optional<LocalDate> read(String line) {
        var parts = BETWEEN.split(Signs.plain(line), -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return YEAR_FIRST.matcher(parts[0]).matches()
                ? read(parts[2], parts[1], parts[0])
                : read(parts[0], parts[1], parts[2]);
    }

    /** The day that was typed in three fields; one of them may hold all of it, if the others are empty. */
    public static Optional<LocalDate> read(String day, String month, String year) {
        if (month.isBlank() && year.isBlank() && !day.isBlank()) {
            return BETWEEN.split(Signs.plain(day), -1).length == PARTS ? read(day) : Optional.empty();
        }
        try {
            var typedYear = number(year);
            return typedYear < 0 || typedYear > LAST_YEAR || (typedYear >= TWO_DIGIT_YEARS && typedYear < FIRST_YEAR)
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(
                            typedYear < TWO_DIGIT_YEARS ? CENTURY + typedYear : typedYear, month(month), number(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int month(String typed) {
        var word = typed.strip().toLowerCase(Locale.GERMAN).replace(".", "").replace("maerz", "märz");
        if (word.length() >= SHORTEST_MONTH_WORD) {
            for (var i = 0; i < MONTHS.size(); i++) {
                if (MONTHS.get(i).startsWith(word)) {
                    return i + 1;
                }
            }
        }
        return number(typed);
    }

    private static int number(String typed) {
        return Integer.parseInt(Signs.plain(typed).replace(".", ""));
    }
}
