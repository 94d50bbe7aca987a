package de.foerdertopf.shared;

import java.time.LocalDate;

/** From Easter most movable days are counted: public holidays of the Länder, days on which banks rest. */
public final class Easter {

    private Easter() {}

    /** Easter Sunday of a year, by the Gregorian rule in the form of Meeus, Jones and Butcher. */
    public static LocalDate sunday(int year) {
        var golden = year % 19;
        var century = year / 100;
        var ofCentury = year % 100;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var number = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, number / 31, number % 31 + 1);
    }
}
