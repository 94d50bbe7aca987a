package de.foerdertopf.web.typed;

import de.foerdertopf.shared.Texts;

/** A telephone number as somebody typed it: with signs and words around it, but a number that can be dialled. */
public final class TypedPhone {

    private static final int FEWEST_DIGITS = 5;

    private TypedPhone() {}

    /** The number as it is kept: digits of every script as 0 to 9, else as it was typed. */
    public static String read(String typed) {
        var read = new StringBuilder();
        Texts.cleanLine(typed)
                .codePoints()
                .forEach(sign -> read.append(
                        Character.isDigit(sign)
                                ? Integer.toString(Character.digit(sign, 10))
                                : sign == '\uff0b' ? "+" : Character.toString(sign)));
        return read.toString();
    }

    /** Whether somebody can be called there; nothing typed is nothing wrong. */
    public static boolean isNumber(String typed) {
        return typed.isBlank()
                || Signs.plain(typed).codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
