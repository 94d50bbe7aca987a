package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;

/**
 * Money is to be paid, and the bank refused the account in force before, in this case or another one: another account is needed, or a word
 * on this one.
 *
 * @param payment the number of the payment that came back
 */
public record AccountRefused(CaseNumber caseNumber, String payment, Instant at, Actor by)
        implements AuditedEvent.OfCase {}
