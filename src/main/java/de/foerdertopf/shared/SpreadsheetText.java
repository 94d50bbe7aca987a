package de.foerdertopf.shared;

import java.util.Set;

/** Text for cells of files that people open in a spreadsheet: on one line, and never run as a formula. */
public final class SpreadsheetText {

    /** With these a spreadsheet takes a text for a formula; the full-width ones after its own normalisation. */
    private static final Set<Character> BEGIN_OF_FORMULA =
            Set.of('=', '+', '-', '@', '\t', '\r', '\n', '\0', '\uff1d', '\uff0b', '\uff0d', '\uff20');

    private SpreadsheetText() {}

    /** The text, with an apostrophe in front where it would begin a formula. */
    public static String harmless(String value) {
        var line = Texts.cleanLine(value);
        return beginsFormula(value) || beginsFormula(line) ? "'" + line : line;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && BEGIN_OF_FORMULA.contains(text.charAt(0));
    }
}
