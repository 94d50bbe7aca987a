package de.foerdertopf.web.typed;

import java.util.Optional;
import java.util.regex.Pattern;

/** How many of something, as somebody typed it: {@code 30}, {@code 1.200}, {@code ca. 30}, {@code ۳۰۰}. */
public final class TypedNumber {

    private static final int MOST_DIGITS = 6;
    private static final Pattern ABOUT =
            Pattern.compile("(?i)^(ca|zirka|circa|etwa|rund|ungefähr|um die)\\.? ?(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([. ]\\d{3})+|\\d+");

    private TypedNumber() {}

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
