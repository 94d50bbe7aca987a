package de.foerdertopf.web.casework.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A letter that asks for money: what is claimed by it alone has no legal ground, and nobody is told what can be done against it. */
final class DemandForMoney {

    private static final Pattern SUM = Pattern.compile("\\d\\s*(?:€|euro\\b|eur\\b)");

    private DemandForMoney() {}

    /**
     * Whether the text names a sum and asks for it.
     *
     * @param phrases what asks for money, parted by bars
     */
    static boolean isIn(String text, String phrases) {
        var said = text.toLowerCase(Locale.GERMAN).replaceAll("\\s+", " ");
        return SUM.matcher(said).find()
                && Arrays.stream(phrases.toLowerCase(Locale.GERMAN).split("\\|"))
                        .map(String::strip)
                        .anyMatch(phrase -> !phrase.isEmpty() && said.contains(phrase));
    }
}
