package de.foerdertopf.workflow;

import java.util.HashMap;
import java.util.Map;

/**
 * All that the process engine remembers of a case besides its number: at most eight answers to the questions that the models ask.
 * No names, no amounts, no objects.
 */
final class Variables {

    /** What the last step of this building block answered, one of {@link Answer}. */
    static final String ANSWER = "answer";

    /** What the decision says: an {@link de.foerdertopf.fund.Outcome}, or {@link #RETURNED}. */
    static final String OUTCOME = "outcome";

    /** Instead of a decision the group is asked once more. */
    static final String RETURNED = "RETURNED";

    /** The day for which this building block waits, as {@code 2026-03-31}. */
    static final String WAITS_UNTIL = "waitsUntil";

    /** Whether a panel votes before the decision. */
    static final String NEEDS_PANEL = "needsPanel";

    /** What happens on the day of the reminder: {@link Answer#REMIND} or {@link Answer#OVERDUE}. */
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

    /** The given answers as the engine keeps them, if it may hear them. */
    static Map<String, Object> checked(Map<String, Object> answers) {
        var kept = new HashMap<String, Object>();
        answers.forEach((name, value) -> {
            var plain = value instanceof Answer answer ? answer.name() : value;
            var type = ALL.get(name);
            if (type == null || !type.isInstance(plain)) {
                throw new IllegalArgumentException("The engine must not hear " + name);
            }
            kept.put(name, plain);
        });
        return kept;
    }
}
