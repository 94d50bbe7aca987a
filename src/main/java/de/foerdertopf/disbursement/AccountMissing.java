package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;

/** Money was promised and cannot be ordered, because nobody named an account yet. */
public record AccountMissing(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}
