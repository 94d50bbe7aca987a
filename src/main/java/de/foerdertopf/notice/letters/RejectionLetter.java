package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refusal of an application (Ablehnungsbescheid), with facts, rule and weighing.
 *
 * @param facts what the project is, in the officer's words
 * @param discretion what was weighed, the milder way included
 * @param didNotCount what the applicant could fear, but played no part
 * @param nextRound the next round, where it is known
 * @param hints what else may help, one line each
 * @param replaces the earlier notice whose place this one takes; null where it is the first
 */
public record RejectionLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Money requested,
        Money totalCosts,
        Money ownMeans,
        @Nullable String facts,
        List<Ground> grounds,
        String discretion,
        @Nullable String didNotCount,
        @Nullable DateRange nextRound,
        List<String> hints,
        Law law,
        RemedyInstruction remedy,
        Closing closing,
        @Nullable ReplacedNotice replaces)
        implements Letter {

    public RejectionLetter {
        grounds = List.copyOf(grounds);
        hints = List.copyOf(hints);
        if (grounds.isEmpty() || discretion.isBlank()) {
            throw new IllegalArgumentException("A refusal gives its grounds and what was weighed");
        }
    }

    /**
     * A ground of refusal.
     *
     * @param sentences the rule in sentences, from the fund's texts
     * @param clause where the rules say it
     */
    public record Ground(
            Kind kind, String sentences, @Nullable String clause) {

        /** What the box says in one line. The names are those of the findings. */
        public enum Kind {
            PAID_STAFF,
            START_BEFORE_DECISION,
            DEADLINE_MISSED,
            NO_VOLUNTEERING,
            NO_ENCOUNTER,
            DUPLICATE_APPLICATION,
            BUDGET_EXHAUSTED,
            OTHER
        }

        public boolean isPaidStaff() {
            return kind == Kind.PAID_STAFF;
        }

        public boolean isStartBeforeDecision() {
            return kind == Kind.START_BEFORE_DECISION;
        }

        public boolean isDeadlineMissed() {
            return kind == Kind.DEADLINE_MISSED;
        }

        public boolean isNoVolunteering() {
            return kind == Kind.NO_VOLUNTEERING;
        }

        public boolean isNoEncounter() {
            return kind == Kind.NO_ENCOUNTER;
        }

        public boolean isDuplicate() {
            return kind == Kind.DUPLICATE_APPLICATION;
        }

        public boolean isBudgetExhausted() {
            return kind == Kind.BUDGET_EXHAUSTED;
        }

        public boolean isOther() {
            return kind == Kind.OTHER;
        }
    }

    @Override
    public String template() {
        return "rejection";
    }

    @Override
    public String subject() {
        return "Ablehnungsbescheid";
    }

    /** The next round as a list of one, or empty. */
    public List<Period> rounds() {
        return nextRound == null ? List.of() : List.of(new Period(nextRound));
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }

    public List<String> discretionParagraphs() {
        return Paragraphs.of(discretion);
    }
}
