package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;

/** Money was promised and cannot be ordered, because the paying office cannot pay to the account: another one is needed. */
public record AccountOutOfReach(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}
