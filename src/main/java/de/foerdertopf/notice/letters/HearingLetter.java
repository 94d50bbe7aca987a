package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears the recipient before a revocation (Anhörung, § 28 VwVfG, no administrative act). Never a remedy, never payment data.
 *
 * @param intended up to how much may be claimed back
 * @param questions that matter for the decision
 * @param interpretedInto {@code Französisch}, where the group prefers another language
 */
public record HearingLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        Recipient recipient,
        MissingProof missing,
        Money intended,
        List<String> questions,
        LocalDate answerDueOn,
        @Nullable String interpretedInto,
        Law law,
        Closing closing)
        implements Letter {

    public HearingLetter {
        questions = List.copyOf(questions);
        if (intended.isMoreThan(missing.paid())) {
            throw new IllegalArgumentException("No more can be claimed back than was paid");
        }
        if (!answerDueOn.isAfter(head.date())) {
            throw new IllegalArgumentException("The period to answer ends after the letter");
        }
    }

    @Override
    public String template() {
        return "hearing";
    }

    @Override
    public String subject() {
        return "Anhörung";
    }
}
