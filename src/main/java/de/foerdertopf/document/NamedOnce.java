package de.foerdertopf.document;

import java.util.regex.Pattern;

/**
 * Calls nobody by his kind twice: a letter says of an association that it is one, and many a name begins with that very word.
 */
final class NamedOnce {

    private static final Pattern TWICE =
            Pattern.compile("(?U)\\b([Dd](?:as|em|en|er|es|ie)\\s+(\\p{Lu}[\\p{L}-]+))\\s+\\2\\b");

    private NamedOnce() {}

    /** The text with the word once where it stands twice after its article. */
    static String once(String text) {
        return TWICE.matcher(text).replaceAll("$1");
    }
}
