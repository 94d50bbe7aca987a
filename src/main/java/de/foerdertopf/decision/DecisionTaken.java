package de.foerdertopf.decision;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
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
        Instant at,
        Actor by,
        List<Change> changes)
        implements AuditedEvent.OfCase {}
