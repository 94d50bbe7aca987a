package de.foerdertopf.web.typed;

import java.util.Optional;
import java.util.regex.Pattern;

/** How many of something, as somebody typed it: {@code 30}, {@code 1.200}, {@code ca. 30}, {@code ۳۰۰}. */
public final class TypedNumber {

    private static final int MOST_DIGITS = 6;
    private static final Pattern ABOUT =
            Pattern.compile("(?i)^(ca|zirka|circa|etwa|rund|ungefähr|um die)\\.? ?(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([. ]\\d{3})+|\\d+");

    /** Who or what is counted, behind the number: words only, no second number. */
    private static final Pattern COUNTED = Pattern.compile("(?<=\\d) ?\\(?[\\p{L}\\p{M}][\\p{L}\\p{M} /*:.,()-]*$");

    /** What makes another number of it, or none. */
    private static final Pattern NOT_COUNTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(prozent|promille|k|tsd|tausend|hundert|dutzend|mio|million(en)?|euro|eur|cent|bis|oder|und mehr"
                    + "|pro|je|jede[nrsm]?|mal|\\p{L}*famili(e|en)|\\p{L}*gruppen?|\\p{L}*klassen?|\\p{L}*teams?|\\p{L}*vereine?|\\p{L}*haushalte?|paare?|stunden?|std|h|tage?|wochen?|monate?|jahre?|uhr)(?!\\p{L})");

    /** What is said of hours behind their number. */
    private static final Pattern HOURS = Pattern.compile(
            "(?iu)(?<=\\d) ?(stunden?|stdn?\\.?|h|hours?|saat|годин[аи]?|ساع(?:ة|ات)|ساعت)( (ehrenamt|ehrenamtlich|insgesamt|arbeit|zusammen))?$");

    private TypedNumber() {}

    /** How many people, as {@link #read}, also with a word for them behind it: {@code 35 Leute}, {@code ca. 40 Kinder und Eltern}. */
    public static Optional<Integer> readCount(String typed) {
        var words = COUNTED.matcher(Signs.plain(typed));
        if (!words.find() || NOT_COUNTED.matcher(words.group()).find()) {
            return read(typed);
        }
        return read(words.replaceFirst(""));
    }

    /** How many whole hours, with a word for them or without: {@code 220 Stunden}, {@code ca. 40 Std.}; parts of an hour are asked, never rounded. */
    public static Optional<Integer> readHours(String typed) {
        return read(HOURS.matcher(Signs.plain(typed)).replaceFirst(""));
    }

    /** The number, not below zero and below a million; empty where it is none. */
    public static Optional<Integer> read(String typed) {
        var text = ABOUT.matcher(Signs.plain(typed)).replaceFirst("");
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = text.replaceAll("[. ]", "");
        return digits.length() > MOST_DIGITS ? Optional.empty() : Optional.of(Integer.parseInt(digits));
    }
}
