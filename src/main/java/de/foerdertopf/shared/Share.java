package de.foerdertopf.shared;

import java.math.BigDecimal;

/** A part of a whole, in hundredths of a percent: 10,000 is all of it. */
public record Share(int basisPoints) {

    public static final Share NONE = new Share(0);

    public Share {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("A share lies between 0 and 100 percent");
        }
    }

    public static Share percent(BigDecimal percent) {
        return new Share(percent.movePointRight(2).intValueExact());
    }
}
