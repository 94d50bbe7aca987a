package de.foerdertopf.decision;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A named person decided.
 *
 * @param secondPerson whether it was the second signature
 */
public record DecisionTaken(
        CaseNumber caseNumber,
        UUID decisionId,
        Outcome outcome,
        boolean secondPerson,
        Money amountGranted,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("outcome", outcome), Change.of("amountGranted", amountGranted));
    }
}
