package de.foerdertopf.correspondence;

import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A correction that waits for a second person.
 *
 * @param askedBy the actor who told it
 */
public record WaitingContact(
        UUID id,
        CaseNumber caseNumber,
        ContactDetails before,
        ContactDetails wanted,
        String askedBy,
        Instant askedAt) {}
