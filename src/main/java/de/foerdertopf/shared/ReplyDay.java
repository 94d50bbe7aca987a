package de.foerdertopf.shared;

import java.time.LocalDate;

/** The last day on which somebody may answer the office: a person must have time, and nobody waits for years. */
public final class ReplyDay {

    private static final int LONGEST_YEARS = 1;

    private ReplyDay() {}

    /** @throws BusinessRuleViolation {@code request.due-in-past}, {@code request.due-too-far} */
    public static void require(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            throw new BusinessRuleViolation("request.due-in-past");
        }
        if (day.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new BusinessRuleViolation("request.due-too-far");
        }
    }
}
