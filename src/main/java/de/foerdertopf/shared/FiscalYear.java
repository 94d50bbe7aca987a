package de.foerdertopf.shared;

import java.time.LocalDate;

/** The budget's year (Haushaltsjahr): the calendar year in all funds known to us. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {

    public FiscalYear {
        if (value < 2000 || value > 2999) {
            throw new IllegalArgumentException("Not a fiscal year: " + value);
        }
    }

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getYear());
    }

    public boolean contains(LocalDate day) {
        return day.getYear() == value;
    }

    /** Whether a day lies in this year, the one before or the one after: what is planned for this year's money may. */
    public boolean isNear(LocalDate day) {
        return Math.abs(day.getYear() - value) <= 1;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
