package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * The fiscal sponsor consented or refused.
 *
 * @param withAccount whether it named its account with that
 */
public record SponsorAnswered(
        CaseNumber caseNumber, boolean consents, boolean withAccount, Instant at, Actor by, List<Change> changes)
        implements AuditedEvent.OfCase {}
