package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.decision.PanelVote;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.check.FindingWords;
import de.foerdertopf.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has before her eyes who decides a case.
 *
 * @param remedy what was decided before and is open again; null where nothing was
 * @param atOnce whether the completeness is confirmed with the decision
 * @param certifies whether the sum is certified with the decision
 * @param secondPerson whether a second person must sign
 * @param conditions that the house watches, in words
 * @param effect on the pot; null where there is none
 */
public record DecisionPage(
        List<FindingWords.Shown> findings,
        String proposalText,
        List<PanelVote> votes,
        Money requested,
        @Nullable String remedy,
        boolean atOnce,
        boolean certifies,
        boolean asksForCounselling,
        List<Choice> offers,
        boolean secondPerson,
        List<Choice> outcomes,
        List<Choice> blocks,
        List<String> conditions,
        PotEffect.@Nullable Effect effect,
        ApplicationAnswers answers) {}
