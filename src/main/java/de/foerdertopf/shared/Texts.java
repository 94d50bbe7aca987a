package de.foerdertopf.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans what comes from outside before it is kept: composed letters (NFC), no control characters and no characters that turn
 * the reading direction, which could forge what a letter seems to say.
 */
public final class Texts {

    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]|\\p{Cs}|\\p{Cn}");

    private Texts() {}

    /** For text of several lines: line breaks become {@code \n}. */
    public static String clean(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return HIDDEN.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }

    /** For names, titles, addresses: any white space becomes one blank, so that nothing can break a mail header. */
    public static String cleanLine(String typed) {
        return clean(typed).replaceAll("[\\s\u2028\u2029]+", " ").strip();
    }
}
