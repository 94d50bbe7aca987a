package de.foerdertopf.rehearsal;

import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.decision.RecordPanelVote;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the panel where the fund hears one before it decides: it recommends what the rules propose. */
@Component
@Profile({"rehearsal", "demo", "test"})
class PanelPlayer {

    private static final int IN_FAVOUR = 5;
    private static final int ABSTAINED = 1;

    private final PanelVotes panelVotes;
    private final RecordPanelVote recordPanelVote;

    PanelPlayer(PanelVotes panelVotes, RecordPanelVote recordPanelVote) {
        this.panelVotes = panelVotes;
        this.recordPanelVote = recordPanelVote;
    }

    /** Does nothing where no vote is awaited. */
    void vote(CaseNumber caseNumber, Outcome outcome, Money amount, LocalDate today, Actor by) {
        if (panelVotes.isAwaited(caseNumber)) {
            recordPanelVote.record(new RecordPanelVote.Command(
                    caseNumber, today, outcome, outcome.isGrant() ? amount : null, IN_FAVOUR, 0, ABSTAINED, "", by));
        }
    }
}
