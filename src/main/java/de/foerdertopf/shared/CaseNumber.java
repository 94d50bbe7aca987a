package de.foerdertopf.shared;

import java.util.regex.Pattern;

/** The file reference (Aktenzeichen) that people can read out on the phone, such as {@code SFHB-2025-0203}. */
public record CaseNumber(String value) implements Comparable<CaseNumber> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,11}-\\d{4}-\\d{4,6}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    /** The number that a case gets when it comes in: the fund's letters, the round's year, counted per fund and year. */
    /** Whether this is how cases are numbered. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static CaseNumber of(String prefix, FiscalYear year, long number) {
        return new CaseNumber("%s-%d-%04d".formatted(prefix, year.value(), number));
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
