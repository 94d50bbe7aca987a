package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.DateRange;

/** A period within a sentence: {@code vom 10. April bis zum 30. Oktober 2026} or {@code am 6. September 2025}. */
record Period(DateRange days) {

    boolean oneDay() {
        return days.from().equals(days.to());
    }

    String first() {
        return GermanWords.from(days);
    }

    String last() {
        return GermanWords.day(days.to());
    }
}
