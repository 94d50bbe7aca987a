package de.foerdertopf.shared;

import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.IbanFormat;
import org.iban4j.IbanUtil;

/**
 * An account number as somebody typed it. Whether it is valid is a question, never a reason to lose what was typed: a wrong
 * one becomes a finding (ISO 13616, check by modulo 97). Words and phone numbers are none at all: {@link #isMeantBy}.
 */
public record Iban(String typed) {

    /** The most that a field takes, blanks included. */
    public static final int MAX_LENGTH = 60;

    /** A country, two check digits (letters that look like digits are a slip of the pen), and the account. */
    private static final Pattern COUNTRY_AND_ACCOUNT = Pattern.compile("[A-Z]{2}[0-9OIL]{2}[0-9A-Z]{8,30}");

    /** Those that the reckoning can give: 00, 01 and 99 would pass modulo 97 as well and stand for no account (ISO 13616). */
    private static final Pattern CHECK_DIGITS = Pattern.compile("..(?!00|01|99)\\d\\d.*");

    /** What people write before it. */
    private static final Pattern ITS_NAME = Pattern.compile("^IBAN(:|NR:?|-?NUMMER:?)?(?=[A-Z]{2}[0-9OIL]{2})");

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}.]");

    public Iban {
        if (typed.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Too long for an account number");
        }
    }

    /** Whether somebody meant an account number, right or wrong. Where not, the person is asked again. */
    public static boolean isMeantBy(String typed) {
        return typed.length() <= MAX_LENGTH
                && COUNTRY_AND_ACCOUNT.matcher(new Iban(typed).normalised()).matches();
    }

    /** Without blanks, dashes, dots and the word "IBAN", in capitals, digits as 0 to 9: two spellings of one account compare equal. */
    public String normalised() {
        var all = new StringBuilder();
        BETWEEN_GROUPS
                .matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(sign -> all.append(
                        Character.isDigit(sign)
                                ? Integer.toString(Character.digit(sign, 10))
                                : Character.toString(sign)));
        return ITS_NAME.matcher(all).replaceFirst("");
    }

    public boolean isValid() {
        var all = normalised();
        return IbanUtil.isValid(all, IbanFormat.None)
                && CHECK_DIGITS.matcher(all).matches();
    }

    /** In groups of four, for reading aloud. */
    public String grouped() {
        return normalised().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What a letter may show of it. */
    public String lastFour() {
        var all = normalised();
        return all.length() <= 4 ? all : all.substring(all.length() - 4);
    }

    /** Hides the account in logs. */
    @Override
    public String toString() {
        return "…" + lastFour();
    }
}
