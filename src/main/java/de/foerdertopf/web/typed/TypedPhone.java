package de.foerdertopf.web.typed;

/** A telephone number as somebody typed it: with signs and words around it, but a number that can be dialled. */
public final class TypedPhone {

    private static final int FEWEST_DIGITS = 5;

    private TypedPhone() {}

    /** Whether somebody can be called there; nothing typed is nothing wrong. */
    public static boolean isNumber(String typed) {
        return typed.isBlank()
                || Signs.plain(typed).codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
