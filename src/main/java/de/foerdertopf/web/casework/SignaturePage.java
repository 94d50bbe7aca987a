package de.foerdertopf.web.casework;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.PanelVote;
import de.foerdertopf.web.casework.check.FindingWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a second person has before her eyes who signs a decision.
 *
 * @param own whether the visitor proposed it herself
 * @param effect on the pot; null where there is none
 */
public record SignaturePage(
        DecisionView proposed,
        String proposer,
        boolean own,
        List<FindingWords.Shown> findings,
        List<PanelVote> votes,
        PotEffect.@Nullable Effect effect) {}
