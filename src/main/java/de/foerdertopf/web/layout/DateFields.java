package de.foerdertopf.web.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day typed into three fields, as people know it from paper. Keeps what was typed; the month may be a word. Part of a form
 * bean; the input fragment {@code date} draws it.
 */
public class DateFields {

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
    private static final int SHORTEST_MONTH_WORD = 3;
    private static final int TWO_DIGIT_YEARS = 100;
    private static final int CENTURY = 2000;
    private static final int LAST_YEAR = 9999;

    private String day = "";
    private String month = "";
    private String year = "";

    public static DateFields of(@Nullable LocalDate date) {
        var fields = new DateFields();
        if (date != null) {
            fields.day = Integer.toString(date.getDayOfMonth());
            fields.month = Integer.toString(date.getMonthValue());
            fields.year = Integer.toString(date.getYear());
        }
        return fields;
    }

    public boolean isEmpty() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /** The day, if the three can be read as one that exists. */
    public Optional<LocalDate> date() {
        try {
            var typedYear = number(year);
            return typedYear > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(
                            typedYear < TWO_DIGIT_YEARS ? CENTURY + typedYear : typedYear, monthNumber(), number(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Something was typed, but it is no day. */
    public boolean isUnreadable() {
        return !isEmpty() && date().isEmpty();
    }

    private int monthNumber() {
        var typed = month.strip().toLowerCase(Locale.GERMAN).replace(".", "").replace("maerz", "märz");
        if (typed.length() >= SHORTEST_MONTH_WORD) {
            for (var i = 0; i < MONTHS.size(); i++) {
                if (MONTHS.get(i).startsWith(typed)) {
                    return i + 1;
                }
            }
        }
        return number(typed);
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip().replace(".", ""));
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
