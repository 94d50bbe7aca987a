package de.foerdertopf.web.casework.decision;

import de.foerdertopf.decision.PanelVote;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a panel recommended. */
@Component
@Order(40)
class VoteSection implements CaseSection {

    private final PanelVotes panelVotes;

    VoteSection(PanelVotes panelVotes) {
        this.panelVotes = panelVotes;
    }

    /** What is shown. */
    public record Shown(List<PanelVote> votes) {}

    @Override
    public String template() {
        return "casework/decision/vote";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        return Optional.of(new Shown(panelVotes.of(it.caseNumber())))
                .filter(shown -> !shown.votes().isEmpty());
    }
}
