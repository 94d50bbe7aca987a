package de.foerdertopf.web.typed;

import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sum in euro as somebody typed it: {@code 1.234,56}, {@code 12,- Euro}, {@code EUR 500}, {@code ٥٠٠}, {@code 500.}.
 *
 * @param sum null where it cannot be read as one sum
 * @param problem null where it can
 * @param readings both ways of writing what may be meant, where there are two
 */
public record TypedSum(@Nullable Money sum, @Nullable Problem problem, List<String> readings) {

    private static final int LONGEST = 40;
    private static final Pattern CURRENCY = Pattern.compile("(?i)^(€|eur|euro)\\.? ?|(,?) ?(€|eur|euro)\\.?$");
    private static final Pattern NO_CENTS = Pattern.compile("[.,] ?-{1,2}$");
    private static final Pattern FULL_STOP = Pattern.compile("[.,]$");
    private static final Pattern ABOUT = Pattern.compile("(?i)^(ca|zirka|circa|etwa|rund|ungefähr|um die)\\.? ");

    /** Thousands set apart; every other blank between digits may stand for a comma that somebody missed. */
    private static final Pattern SET_APART = Pattern.compile("(?<!\\d)-?\\d{1,3}( \\d{3})+(?!\\d)");

    private static final Pattern APART = Pattern.compile("\\d \\d");

    /** Dots between thousands, a comma before cents. */
    private static final Pattern GERMAN =
            Pattern.compile("-?(\\d{1,3}(\\.\\d{3}){2,}|\\d{1,3}(\\.\\d{3})+(?=,)|\\d+)(,\\d{1,2})?");

    /** Commas between thousands, a dot before cents. */
    private static final Pattern ENGLISH =
            Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)\\.\\d{1,2}|-?\\d{1,3}(,\\d{3}){2,}");

    /** One dot or comma before three digits: thousands for one person, cents for another. */
    private static final Pattern TWO_READINGS = Pattern.compile("(-?\\d{1,3})[.,](\\d{2})\\d");

    /** More than two digits behind the comma, where they can be nothing else. */
    private static final Pattern TOO_FINE = Pattern.compile(
            "-?0+[.,]\\d{3,}|-?\\d+[.,]\\d{4,}|-?\\d{4,}[.,]\\d{3,}|-?\\d{1,3}(\\.\\d{3})+,\\d{3,}|-?\\d{1,3}(,\\d{3})+\\.\\d{3,}");

    public TypedSum {
        readings = List.copyOf(readings);
    }

    /** Why it cannot be read. */
    public enum Problem {
        UNREADABLE,
        /** {@code 5.000} is five thousand for one and five for another. */
        TWO_READINGS,
        /** {@code 0,001} and {@code 1500,123} say less than a cent. */
        TOO_FINE,
        /** An exact sum is asked for. */
        ROUGH
    }

    /** Reads a sum that must be exact. */
    public static TypedSum exact(String typed) {
        var text = Signs.plain(typed);
        return ABOUT.matcher(text + " ").find() ? unreadable(Problem.ROUGH) : read(text);
    }

    /** Reads a sum that may be rough: {@code ca. 500}. */
    public static TypedSum rough(String typed) {
        return read(ABOUT.matcher(Signs.plain(typed)).replaceFirst(""));
    }

    /** The key of the sentence that says what is wrong; the given one where it is no sum at all. */
    public String sentence(String unreadable) {
        if (problem == null) {
            return sum != null && sum.isNegative() ? "typed.sum.negative" : unreadable;
        }
        return switch (problem) {
            case ROUGH -> "typed.sum.rough";
            case TWO_READINGS -> "typed.sum.two-readings";
            case TOO_FINE -> "typed.sum.too-fine";
            case UNREADABLE -> unreadable;
        };
    }

    /** What that sentence may name: what was typed, and both ways of writing what may be meant. */
    public Object[] named(String typed) {
        return Stream.concat(Stream.of(typed.strip()), readings.stream()).toArray();
    }

    public Optional<Money> value() {
        return Optional.ofNullable(sum);
    }

    private static TypedSum read(String typed) {
        if (typed.length() > LONGEST) {
            return unreadable(Problem.UNREADABLE);
        }
        var text = typed;
        for (var side = 0; side < 2; side++) {
            text = CURRENCY.matcher(text).replaceFirst("$2");
        }
        text = NO_CENTS.matcher(text).replaceFirst(",00");
        text = FULL_STOP.matcher(text).replaceFirst("");
        text = SET_APART
                .matcher(text)
                .replaceFirst(thousands -> thousands.group().replace(" ", ""));
        if (APART.matcher(text).find()) {
            return unreadable(Problem.UNREADABLE);
        }
        text = text.replace(" ", "");
        if (TOO_FINE.matcher(text).matches()) {
            return unreadable(Problem.TOO_FINE);
        }
        var two = TWO_READINGS.matcher(text);
        if (two.matches()) {
            return new TypedSum(null, Problem.TWO_READINGS, List.of(whole(text), two.group(1) + "," + two.group(2)));
        }
        if (GERMAN.matcher(text).matches()) {
            return sum(text.replace(".", "").replace(',', '.'));
        }
        if (ENGLISH.matcher(text).matches()) {
            return sum(text.replace(",", ""));
        }
        return unreadable(Problem.UNREADABLE);
    }

    /** The digits as one number, without zeros before it. */
    private static String whole(String text) {
        return new BigDecimal(text.replaceAll("[.,]", "")).toPlainString();
    }

    private static TypedSum sum(String plain) {
        try {
            return new TypedSum(Money.of(new BigDecimal(plain)), null, List.of());
        } catch (IllegalArgumentException e) {
            return unreadable(Problem.UNREADABLE);
        }
    }

    private static TypedSum unreadable(Problem problem) {
        return new TypedSum(null, problem, List.of());
    }
}
