package de.foerdertopf.application;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** The day on which an application came in counts for its deadline: a slip of the pen in it must not. */
final class ReceivedDay {

    /** No letter lies unopened for longer. */
    private static final int OLDEST_YEARS = 2;

    private ReceivedDay() {}

    /** @throws BusinessRuleViolation {@code application.received-in-future}, {@code application.received-long-ago} */
    static void require(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("application.received-in-future");
        }
        if (day.isBefore(today.minusYears(OLDEST_YEARS))) {
            throw new BusinessRuleViolation("application.received-long-ago");
        }
    }
}
