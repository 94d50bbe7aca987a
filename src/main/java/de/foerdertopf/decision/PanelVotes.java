package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.DecisionBody;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What panels recommended. */
@Component
@Transactional(readOnly = true)
public class PanelVotes {

    private final PanelVoteRecordRepository votes;
    private final Applications applications;
    private final Funds funds;

    PanelVotes(PanelVoteRecordRepository votes, Applications applications, Funds funds) {
        this.votes = votes;
        this.applications = applications;
        this.funds = funds;
    }

    /** The votes on a case in the order in which they were written down. */
    public List<PanelVote> of(CaseNumber caseNumber) {
        return votes.findByCaseNumberOrderByRecordedAt(caseNumber).stream()
                .map(PanelVoteRecord::view)
                .toList();
    }

    /** Whether the edition hears a panel for the sum asked for, and it has not voted yet. */
    public boolean isAwaited(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        var body = funds.edition(application.edition())
                .rules()
                .bodyFor(application.answers().amountRequested());
        return body == DecisionBody.PANEL_ADVISES && of(caseNumber).isEmpty();
    }
}
