package de.foerdertopf.shared;

import java.util.regex.Pattern;

/** A name that ends with a full stop, such as {@code Nähstube e. V.}, ends a sentence with that one. Letters, mails and pages follow it. */
public final class FullStops {

    /** The stop of a word, what a page closes behind it, and a second one that is no ellipsis. */
    private static final Pattern TWICE = Pattern.compile("(?<=\\p{L}\\.)((?:</\\w+>)*)\\.(?![.\\w/])");

    private FullStops() {}

    /** The text, plain or as markup, with one stop at the end of each sentence. */
    public static String once(String text) {
        return TWICE.matcher(text).replaceAll("$1");
    }
}
