package de.foerdertopf.workflow;

import java.util.Map;

/**
 * All that the process engine remembers of a case besides its number: at most eight answers to the questions that the models ask.
 * No names, no amounts, no objects.
 */
final class Variables {

    /** What the last step of this building block answered, such as {@code COMPLETE} or {@code SENT_BACK}. */
    static final String ANSWER = "answer";

    /** What the decision says: {@code APPROVED}, {@code PARTIALLY_APPROVED}, {@code REJECTED} or {@code RETURNED}. */
    static final String OUTCOME = "outcome";

    /** The day for which this building block waits, as {@code 2026-03-31}. */
    static final String WAITS_UNTIL = "waitsUntil";

    /** Whether a panel votes before the decision. */
    static final String NEEDS_PANEL = "needsPanel";

    /** What happens on the day of the reminder: {@code REMIND} or {@code OVERDUE}. */
    static final String REMINDER = "reminder";

    /** Whether the whole grant is paid. */
    static final String FULLY_PAID = "fullyPaid";

    /** Whether money is to be paid back. */
    static final String REPAYMENT_DUE = "repaymentDue";

    /** Which letter this building block brings on its way, by its id. */
    static final String LETTER = "letter";

    static final Map<String, Class<?>> ALL = Map.of(
            ANSWER, String.class,
            OUTCOME, String.class,
            WAITS_UNTIL, String.class,
            NEEDS_PANEL, Boolean.class,
            REMINDER, String.class,
            FULLY_PAID, Boolean.class,
            REPAYMENT_DUE, Boolean.class,
            LETTER, String.class);

    private Variables() {}

    /** The given answers, if the engine may hear them. */
    static Map<String, Object> checked(Map<String, Object> answers) {
        answers.forEach((name, value) -> {
            var type = ALL.get(name);
            if (type == null || !type.isInstance(value)) {
                throw new IllegalArgumentException("The engine must not hear " + name);
            }
        });
        return answers;
    }
}
