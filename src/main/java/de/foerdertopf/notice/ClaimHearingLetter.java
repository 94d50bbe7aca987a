package de.foerdertopf.notice;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Hears the recipient before a withdrawal or before leftover money is claimed by a notice (Anhörung, § 28 VwVfG, no administrative
 * act). Never a remedy, never payment data.
 *
 * @param about what is considered
 * @param approval the notice that it is about
 * @param facts what is known so far, in the officer's words
 * @param intended up to how much may be claimed back
 */
public record ClaimHearingLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Recipient recipient,
        About about,
        NamedLetter approval,
        Money paid,
        LocalDate paidOn,
        String facts,
        Money intended,
        List<String> questions,
        LocalDate answerDueOn,
        Law law,
        Closing closing)
        implements Letter {

    public ClaimHearingLetter {
        questions = List.copyOf(questions);
        if (facts.isBlank()) {
            throw new IllegalArgumentException("Nobody can answer to facts that are not told");
        }
        if (!intended.isPositive() || intended.isMoreThan(paid)) {
            throw new IllegalArgumentException("No more can be claimed back than was paid");
        }
        if (!answerDueOn.isAfter(head.date())) {
            throw new IllegalArgumentException("The period to answer ends after the letter");
        }
    }

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

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }
}
