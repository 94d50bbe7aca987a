package de.foerdertopf.reading;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence: plain words of the language, or something that must keep its own direction and language, such as a sum or
 * a German name.
 *
 * @param text without the blanks around it
 * @param direction set where it is kept apart from the words around it
 * @param language set where it is not the language of the page
 * @param unbroken no line may end in it
 */
record Run(
        String text,
        boolean blankBefore,
        boolean blankAfter,
        boolean strong,
        @Nullable String direction,
        @Nullable String language,
        boolean unbroken) {

    private static final String LEFT_TO_RIGHT = "ltr";

    /** Words of the page's language. */
    static Run words(String text, boolean strong) {
        return new Run(text.strip(), startsBlank(text), !text.isBlank() && endsBlank(text), strong, null, null, false);
    }

    /** A figure: always left to right. */
    static Run figure(String text, boolean strong) {
        return new Run(text, false, false, strong, LEFT_TO_RIGHT, null, false);
    }

    /** A day or a number of years in words. */
    static Run day(String words, boolean strong) {
        return new Run(words, false, false, strong, null, null, true);
    }

    /** German words, or whatever somebody typed: in their own direction. */
    static Run quoted(String text, boolean strong) {
        return new Run(
                text,
                false,
                false,
                strong,
                isRightToLeft(text) ? "rtl" : LEFT_TO_RIGHT,
                isLatin(text) ? "de" : null,
                false);
    }

    Run inBrackets() {
        return new Run("(" + text + ")", blankBefore, blankAfter, strong, direction, language, unbroken);
    }

    boolean isApart() {
        return direction != null;
    }

    private static boolean startsBlank(String text) {
        return !text.isEmpty() && text.charAt(0) == ' ';
    }

    private static boolean endsBlank(String text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    /** By the first letter that has a direction. */
    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isArabicOrHebrew(way))
                .mapToObj(Run::isArabicOrHebrew)
                .findFirst()
                .orElse(false);
    }

    private static boolean isArabicOrHebrew(int way) {
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
