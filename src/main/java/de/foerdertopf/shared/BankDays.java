package de.foerdertopf.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days on which banks settle payments in euro: not on Saturdays and Sundays, nor on the closing days of the TARGET system (1 January, Good
 * Friday, Easter Monday, 1 May, 25 and 26 December; calendar of the European Central Bank, by which the requested day of a SEPA credit
 * transfer counts). Public holidays of a Land are not among them, nor are 24 and 31 December: payments settle then. Whether the city's
 * own bank works on these two eves is for its conditions to say (§ 675n BGB): no eve is proposed, and the page on which a day is chosen
 * reminds of it.
 */
public final class BankDays {

    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private static final Set<MonthDay> EVES = Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31));

    private BankDays() {}

    /** Whether banks pay on this day. */
    public static boolean isBankDay(LocalDate day) {
        var easter = Easter.sunday(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    /** The day itself if banks pay on it, else the next on which they do. */
    public static LocalDate from(LocalDate day) {
        var found = day;
        while (!isBankDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself if banks pay on it, else the last before it on which they did. */
    public static LocalDate upTo(LocalDate day) {
        var found = day;
        while (!isBankDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** The day itself if every bank pays on it, else the next such day: no eve. */
    public static LocalDate sureFrom(LocalDate day) {
        var found = from(day);
        return isEve(found) ? after(found) : found;
    }

    /** The day itself if every bank pays on it, else the last such day before it: no eve. */
    public static LocalDate sureUpTo(LocalDate day) {
        var found = upTo(day);
        return isEve(found) ? upTo(found.minusDays(1)) : found;
    }

    private static boolean isEve(LocalDate day) {
        return EVES.contains(MonthDay.from(day));
    }

    /** The next one after the day. */
    public static LocalDate after(LocalDate day) {
        return from(day.plusDays(1));
    }
}
