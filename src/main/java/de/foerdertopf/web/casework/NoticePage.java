package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.letters.EnvelopeWindow;
import de.foerdertopf.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the notice of a decision says, and how it can go out.
 *
 * @param window the address as it will stand on the letter; null without one
 */
public record NoticePage(
        DecisionView decision,
        GrantRecipient recipient,
        @Nullable EnvelopeWindow window,
        List<Choice> channels) {

    /** Whether the notice gives the person's reasons: whoever gets all that was asked for is told none (§ 39 Abs. 2 Nr. 1 VwVfG). */
    public boolean isReasoned() {
        return decision.outcome() != Outcome.APPROVED;
    }
}
