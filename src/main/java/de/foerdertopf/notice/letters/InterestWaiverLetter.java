package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Says that no interest is claimed on a repayment that is in (§ 49a (3) s. 2 VwVfG): short, and nothing is to be paid.
 *
 * @param claim the notice that claimed the money back
 * @param waiverReason why: own discretion, always needed
 */
public record InterestWaiverLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        NamedLetter claim,
        Money claimed,
        LocalDate repaidOn,
        String waiverReason,
        Law law,
        Closing closing)
        implements Letter {

    public InterestWaiverLetter {
        if (waiverReason.isBlank()) {
            throw new IllegalArgumentException("The discretion to waive interest is given in own words");
        }
    }

    @Override
    public String template() {
        return "interest-waiver";
    }

    @Override
    public String subject() {
        return "Verzicht auf Zinsen";
    }

    public List<String> waiverParagraphs() {
        return Paragraphs.of(waiverReason);
    }
}
