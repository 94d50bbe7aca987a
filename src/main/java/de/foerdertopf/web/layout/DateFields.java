package de.foerdertopf.web.layout;

import de.foerdertopf.web.typed.TypedDay;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day typed into three fields, as people know it from paper. Keeps what was typed; the month may be a word, and the first
 * field may hold the whole day. Part of a form;
 * the input fragment {@code date} draws it.
 */
public class DateFields {

    public String day = "";
    public String month = "";
    public String year = "";

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
        return TypedDay.read(day, month, year);
    }

    /** Something was typed, but it is no day. */
    public boolean isUnreadable() {
        return !isEmpty() && date().isEmpty();
    }
}
