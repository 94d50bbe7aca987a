package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an objection, wholly or in part (Widerspruchsbescheid, § 73 VwGO). It is taken to court within a month of its service.
 *
 * @param contested the notice that was contested
 * @param inTime whether the objection came in time
 * @param partly whether the authority helps in part
 * @param lowered what stays of a contested claim that is lowered; null where none is
 * @param due what is to be paid although the objection was raised, and by when; null where nothing is, or where it is lowered
 * @param facts what happened, in the officer's words
 * @param reasons why
 */
public record ObjectionDecisionLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        NamedLetter contested,
        LocalDate receivedOn,
        boolean inTime,
        boolean partly,
        @Nullable Lowered lowered,
        @Nullable StillDue due,
        String facts,
        String reasons,
        ObjectionCosts costs,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    /**
     * A claim that is lowered by helping in part.
     *
     * @param stays what is claimed from now on, all told
     * @param repaid what came back already
     * @param payBackUntil by when the rest comes back; null where all has
     */
    public record Lowered(
            Money stays, Money repaid, @Nullable LocalDate payBackUntil) {

        /** What is still to come back; null where nothing is. */
        public @Nullable Money open() {
            return positive(stays.minus(repaid));
        }

        /** What came back already; null where nothing did. */
        public @Nullable Money back() {
            return positive(repaid.min(stays));
        }

        /** What came back beyond what stays; null where nothing did. */
        public @Nullable Money over() {
            return positive(repaid.minus(stays));
        }

        private static @Nullable Money positive(Money sum) {
            return sum.isPositive() ? sum : null;
        }
    }

    /**
     * What a contested letter asks for and the objection held up: a claim, or interest.
     *
     * @param payBackUntil counted anew, because nothing was asked for meanwhile
     */
    public record StillDue(Money open, LocalDate payBackUntil) {}

    public ObjectionDecisionLetter {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("A decision on an objection gives its reasons (§ 73 (3) VwGO)");
        }
        if (remedy.kind() != RemedyInstruction.Kind.CLAIM) {
            throw new IllegalArgumentException("A decision on an objection is taken to court");
        }
    }

    @Override
    public String template() {
        return "objection-decision";
    }

    @Override
    public String subject() {
        return "Widerspruchsbescheid";
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }

    public List<String> reasonParagraphs() {
        return Paragraphs.of(reasons);
    }
}
