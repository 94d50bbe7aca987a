package de.foerdertopf.document;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How letters and sheets write days, sums and lists: always German, whatever the machine speaks. */
public final class GermanWords {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.'\u00a0'MMMM yyyy", Locale.GERMANY);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d.'\u00a0'MMMM", Locale.GERMANY);
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final int CENTS = 100;

    private GermanWords() {}

    /** {@code 6. September 2025}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 06.09.2025}, for payment texts and sheets only. */
    public static String numericDay(LocalDate day) {
        return NUMERIC.format(day);
    }

    /** {@code 6. September 2025, 14:05 Uhr}. */
    public static String moment(Instant at) {
        var local = at.atZone(HOUSE);
        return DAY.format(local) + ", " + TIME.format(local) + "\u00a0Uhr";
    }

    /** {@code 10. April bis 30. Oktober 2026}; the year once where it is the same. A single day is {@code am 1. September 2026}. */
    public static String period(DateRange period) {
        if (period.from().equals(period.to())) {
            return "am " + day(period.to());
        }
        return from(period) + " bis " + day(period.to());
    }

    /** The first day of a period, with its year only where the last day has another one. */
    public static String from(DateRange period) {
        return period.from().getYear() == period.to().getYear()
                ? DAY_OF_YEAR.format(period.from())
                : day(period.from());
    }

    /** {@code eintausendfünfhundert Euro}, {@code fünftausend Euro und ein Cent}. */
    public static String inWords(Money money) {
        var cents = Math.abs(money.cents());
        var words = new ArrayList<String>();
        if (cents >= CENTS || cents == 0) {
            words.add(spell(cents / CENTS) + " Euro");
        }
        if (cents % CENTS > 0) {
            words.add(spell(cents % CENTS) + " Cent");
        }
        return (money.isNegative() ? "minus " : "") + String.join(" und ", words);
    }

    /** {@code zwei}: how a number under a hundred is written within a sentence, before a noun. */
    public static String count(long number) {
        return spell(number);
    }

    /** {@code a, b und c}. */
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " und " + parts.get(parts.size() - 1);
    }

    /** How a value of a letter's data is printed where the template only names it. */
    static String format(Object value) {
        if (value instanceof Money money) {
            return money.toGerman();
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof Instant at) {
            return moment(at);
        }
        if (value instanceof DateRange period) {
            return period(period);
        }
        return String.valueOf(value);
    }

    private static String spell(long number) {
        var format = new RuleBasedNumberFormat(ULocale.GERMANY, RuleBasedNumberFormat.SPELLOUT);
        // the form before a noun (ein Euro), without the soft hyphens between its parts
        return format.format(number, "%spellout-cardinal-masculine").replace("\u00ad", "");
    }
}
