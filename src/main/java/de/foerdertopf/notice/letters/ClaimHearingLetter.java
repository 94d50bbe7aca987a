package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears the recipient before a withdrawal or before leftover money is claimed by a notice (Anhörung, § 28 VwVfG, no administrative
 * act). Never a remedy, never payment data.
 *
 * @param about what is considered
 * @param approval the notice that it is about
 * @param paid what was paid by now; may be nothing before a withdrawal
 * @param paidOn the day on which the last of it was paid; null while nothing was paid
 * @param payments each payment and its day, in their order
 * @param unpaid what of the grant is held meanwhile; null where all was paid
 * @param underWay what of that lies at the cash office already and may still arrive; null where nothing does
 * @param facts what is known so far, in the officer's words
 * @param struck what of the report was not accepted; empty where all that is claimed was left over
 * @param intended up to how much may be claimed back; nothing where nothing was paid
 */
public record ClaimHearingLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Recipient recipient,
        About about,
        NamedLetter approval,
        Money paid,
        @Nullable LocalDate paidOn,
        List<PaidSum> payments,
        @Nullable Money unpaid,
        @Nullable Money underWay,
        String facts,
        List<Struck> struck,
        Money intended,
        List<String> questions,
        LocalDate answerDueOn,
        Law law,
        Closing closing)
        implements Letter {

    public ClaimHearingLetter {
        questions = List.copyOf(questions);
        // letters from before know nothing of it
        struck = struck == null ? List.of() : List.copyOf(struck);
        payments = PaidSum.of(payments, paid, paidOn);
        if (facts.isBlank()) {
            throw new IllegalArgumentException("Nobody can answer to facts that are not told");
        }
        if (intended.isMoreThan(paid) || intended.isPositive() != paid.isPositive()) {
            throw new IllegalArgumentException("No more can be claimed back than was paid");
        }
        if (!paid.isPositive() && (unpaid == null || about != About.WITHDRAWAL)) {
            throw new IllegalArgumentException(
                    "Nobody is heard about a grant of nothing, or about leftovers of nothing");
        }
        if (underWay != null && (unpaid == null || underWay.isMoreThan(unpaid))) {
            throw new IllegalArgumentException("Nothing is on its way that was not granted");
        }
        if (!answerDueOn.isAfter(head.date())) {
            throw new IllegalArgumentException("The period to answer ends after the letter");
        }
    }

    /** A cost that was not accepted, and why. */
    public record Struck(String what, Money amount, String reason) {}

    /** What is considered. */
    public enum About {
        /** Wrong statements (Rücknahme, § 48). */
        WITHDRAWAL,
        /** Money that was left over and did not come back (Erstattung, §§ 49, 49a). */
        REPAYMENT
    }

    @Override
    public String template() {
        return "claim-hearing";
    }

    @Override
    public String subject() {
        return "Anhörung";
    }

    public boolean isWithdrawal() {
        return about == About.WITHDRAWAL;
    }

    /** Whether money may be claimed back; else the grant falls before it was paid. */
    public boolean isClaim() {
        return intended.isPositive();
    }

    /** Whether nothing more can arrive while the group is heard. */
    public boolean isHeld() {
        return unpaid != null && underWay == null;
    }

    public boolean isPaidAtOnce() {
        return payments.size() == 1;
    }

    /** Whether a part of what is claimed was spent, but on what does not count; only the rest was left over. */
    public boolean isNotAllAccepted() {
        return !struck.isEmpty();
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }
}
