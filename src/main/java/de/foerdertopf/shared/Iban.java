package de.foerdertopf.shared;

import java.util.Locale;
import org.iban4j.IbanFormat;
import org.iban4j.IbanUtil;

/**
 * An account number as somebody typed it. Whether it is valid is a question, never a reason to lose what was typed: a wrong
 * one becomes a finding (ISO 13616, check by modulo 97).
 */
public record Iban(String typed) {

    private static final int MAX_LENGTH = 60;

    public Iban {
        if (typed.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Too long for an account number");
        }
    }

    /** Without blanks, in capitals: two spellings of one account compare equal. */
    public String normalised() {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public boolean isValid() {
        return IbanUtil.isValid(normalised(), IbanFormat.None);
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
