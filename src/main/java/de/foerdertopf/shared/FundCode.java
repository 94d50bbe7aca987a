package de.foerdertopf.shared;

import java.util.regex.Pattern;

/** The name of a fund in files and addresses, such as {@code bremen-stadtteilfonds}. */
public record FundCode(String value) implements Comparable<FundCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    public FundCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A fund code has small letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(FundCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
