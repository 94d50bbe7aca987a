package de.foerdertopf.web.typed;

import de.foerdertopf.shared.Texts;
import java.util.regex.Pattern;

/** A telephone number as somebody typed it: with signs and words around it, but a number that can be dialled. */
public final class TypedPhone {

    private static final int FEWEST_DIGITS = 5;

    /** The zero that is only dialled within the country, as in +49 (0)421. */
    private static final Pattern HOME_ZERO = Pattern.compile("(?<=\\d)\\s*\\(\\s*0\\s*\\)");

    /** What stands before a number that was copied from a link. */
    private static final Pattern LINK = Pattern.compile("(?i)^tel\\s*:\\s*");

    private TypedPhone() {}

    /** The number as it is kept: digits of every script as 0 to 9, else as it was typed. */
    public static String read(String typed) {
        var read = new StringBuilder();
        LINK.matcher(Texts.cleanLine(typed))
                .replaceFirst("")
                .codePoints()
                .forEach(sign -> read.append(
                        Character.isDigit(sign)
                                ? Integer.toString(Character.digit(sign, 10))
                                : sign == '\uff0b' ? "+" : Character.toString(sign)));
        return read.toString();
    }

    /**
     * For {@code tel:} links: the first number that stands there, in digits, with a plus sign for the country; a German area code
     * becomes +49. What is said about it, such as hours, is no part of it, and no second number is.
     */
    public static String dialled(String typed) {
        var plain = HOME_ZERO.matcher(Signs.plain(read(typed))).replaceAll("");
        var digits = first(plain);
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("0") ? "+49" + digits.substring(1) : digits;
    }

    private static String first(String plain) {
        var digits = new StringBuilder();
        for (var at = 0; at < plain.length(); at++) {
            var sign = plain.charAt(at);
            if (sign >= '0' && sign <= '9') {
                digits.append(sign);
            } else if (endsANumber(plain, at)) {
                if (digits.length() >= FEWEST_DIGITS) {
                    break;
                }
                if (" .-()/".indexOf(sign) < 0) {
                    digits.setLength(0);
                }
                if (sign == '+') {
                    digits.append(sign);
                }
            }
        }
        return digits.toString();
    }

    /** A blank, a dot, a dash and a bracket may stand within a number; a slash, too, unless an area code follows. */
    private static boolean endsANumber(String plain, int at) {
        var sign = plain.charAt(at);
        var after = plain.substring(at + 1).stripLeading();
        return sign == '/' ? after.startsWith("0") || after.startsWith("+") : " .-)".indexOf(sign) < 0;
    }

    /** Whether somebody can be called there; nothing typed is nothing wrong. */
    public static boolean isNumber(String typed) {
        return typed.isBlank()
                || Signs.plain(typed).codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
