package de.foerdertopf.decision;

import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.fund.DecisionBody;
import de.foerdertopf.shared.Money;
import java.util.List;

/**
 * What the fund's rules suggest. A person decides.
 *
 * @param amount what would be granted; zero unless a grant is suggested
 * @param amountNeedsJudgement whether a person must say which costs fall out
 * @param decisive the findings that lead here
 * @param reasonText sentences of the edition, to start from
 * @param body who decides in this tier of amount
 */
public record Proposal(
        Step step,
        Money amount,
        boolean amountNeedsJudgement,
        List<CaseFinding> decisive,
        String reasonText,
        DecisionBody body) {

    /** The next step that the rules suggest. */
    public enum Step {
        APPROVE,
        APPROVE_PARTIALLY,
        REJECT,
        /** Something must be completed first; nothing is decided. */
        REQUEST
    }

    public Proposal {
        decisive = List.copyOf(decisive);
    }
}
