package de.foerdertopf.workflow;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.RevocationDropped;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Nobody decides anew on a grant that ended while a remedy against its decision had been upheld; where the end of the grant falls, the
 * remedy is still due.
 */
@Component
class RemedyProgress {

    private static final String DECISION = "callActivity_remedyDecision";
    private static final List<String> WITHIN = List.of("callActivity_remedyCompleteness", DECISION);

    private final CaseEngine engine;
    private final Decisions decisions;

    RemedyProgress(CaseEngine engine, Decisions decisions) {
        this.engine = engine;
        this.decisions = decisions;
    }

    @OfPerson({GrantRenounced.class, GrantWithdrawn.class, GrantRevoked.class})
    void on(AuditedEvent.OfCase event) {
        end(event.caseNumber());
    }

    @OfPerson
    void on(RevocationDropped event) {
        if (decisions.taken(event.caseNumber()).filter(DecisionView::reopened).isPresent()) {
            engine.startBesideAt(ProcessKey.OBJECTION.key(), event.caseNumber(), DECISION, Map.of());
        }
    }

    private void end(CaseNumber caseNumber) {
        WITHIN.forEach(activity -> engine.end(ProcessKey.OBJECTION.key(), caseNumber, activity));
    }
}
