package de.foerdertopf.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sum in euro, held as whole cents. May be negative, for differences and reversals. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern GERMAN = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?|-?\\d+(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+\\.\\d{1,2}");
    private static final int MAX_TYPED_LENGTH = 20;

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    public static Money ofEuros(long euros) {
        return ofCents(Math.multiplyExact(euros, 100L));
    }

    /**
     * An exact sum with at most two decimals, as case files and fund editions write it.
     *
     * @throws IllegalArgumentException if the value has parts of a cent or is too large
     */
    public static Money of(BigDecimal euros) {
        try {
            return ofCents(euros.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Not a sum in whole cents: " + euros.toPlainString(), e);
        }
    }

    /**
     * Reads what the house or a file writes: {@code 1.234,56}, {@code 1234.56}, {@code 12}, {@code 12,5 €}. What people type is read by
     * {@code web.typed}, which asks where two readings are possible.
     *
     * @throws IllegalArgumentException if it cannot be read as a sum of money
     */
    public static Money parse(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace('−', '-');
        if (text.length() > MAX_TYPED_LENGTH) {
            throw new IllegalArgumentException("Too long for a sum of money");
        }
        if (PLAIN.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        if (GERMAN.matcher(text).matches()) {
            return of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        throw new IllegalArgumentException("Not a sum of money");
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    /** The given share of this sum, half a cent rounded up. */
    public Money times(Share share) {
        return of(BigDecimal.valueOf(cents, 2)
                .multiply(BigDecimal.valueOf(share.basisPoints(), 4))
                .setScale(2, RoundingMode.HALF_UP));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isMoreThan(Money other) {
        return cents > other.cents;
    }

    public boolean isLessThan(Money other) {
        return cents < other.cents;
    }

    public boolean isZero() {
        return cents == 0;
    }

    /**
     * This sum, where something is to come or to go.
     *
     * @throws BusinessRuleViolation {@code sum.not-positive}
     */
    public Money requirePositive() {
        if (!isPositive()) {
            throw new BusinessRuleViolation("sum.not-positive");
        }
        return this;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    /** Two decimals with a point, as files for machines want it: {@code 1234.50}. */
    public String toDecimalString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** As pages and letters write it: {@code 1.500,00 €} with a no-break space and a true minus. */
    public String toGerman() {
        return toGermanNumber() + "\u00a0€";
    }

    /** As table columns write it whose head names the currency: {@code 1.500,00}. */
    public String toGermanNumber() {
        var text = String.format(Locale.GERMANY, "%,.2f", BigDecimal.valueOf(Math.abs(cents), 2));
        return isNegative() ? "−" + text : text;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return toDecimalString();
    }
}
