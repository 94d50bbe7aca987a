package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody certified beforehand that the payment of a decision is factually and arithmetically correct. */
public record PaymentCertified(CaseNumber caseNumber, UUID decisionId, Instant at, Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("certifiedDecision", decisionId));
    }
}
