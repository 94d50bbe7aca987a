package de.foerdertopf.web.typed;

import java.util.regex.Pattern;

/** The signs of numbers in every script, as one script: digits, separators, minus. */
final class Signs {

    /** Directions of writing, and blanks of every width. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\s\\p{Z}]+");

    /** Before three digits it parts thousands; elsewhere nobody can say what it means. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)'(?=\\d{3}(?!\\d))");

    private Signs() {}

    /** Digits as 0 to 9, the Arabic decimal sign as a comma, every blank as one blank, thousands without apostrophes. */
    static String plain(String typed) {
        var plain = new StringBuilder();
        typed.codePoints().forEach(sign -> plain.append(plain(sign)));
        return UNSEEN.matcher(THOUSANDS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String plain(int sign) {
        if (Character.isDigit(sign)) {
            return Integer.toString(Character.digit(sign, 10));
        }
        return switch (sign) {
            case '٫', '،' -> ",";
            case '٬', '\'', '’' -> "'";
            case '−', '‒', '–', '—' -> "-";
            default -> Character.toString(sign);
        };
    }
}
