package de.foerdertopf.reading;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A value that a letter keeps as it printed it: a day or a sum is read back, so that every language writes it its own way. */
final class FrozenValue {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY).withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern SUM = Pattern.compile("(?:vorläufig |endgültig )?(\\d[\\d.]*,\\d{2}) €");

    private FrozenValue() {}

    /** The day or the sum that stands there alone; else the German words, in their allowed length. */
    static Object of(List<String> lines, Fit fit) {
        var text = String.join(", ", lines);
        var plain = text.replace('\u00a0', ' ');
        var sum = SUM.matcher(plain);
        if (sum.matches()) {
            return Money.parse(sum.group(1));
        }
        try {
            return LocalDate.parse(plain, DAY);
        } catch (DateTimeParseException e) {
            return fit.name(text);
        }
    }
}
