package de.foerdertopf.correspondence;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that a person must print and post, or tell by phone.
 *
 * @param toSponsor whether it is for the fiscal sponsor, not the group
 * @param recipient whose letterbox it is: the organisation, else the person
 * @param address in one line; null for a call
 * @param attachment a stored letter that is printed too
 * @param letter the printed page, once it was made
 * @param note what the person wrote about it
 */
public record MessageToDeliver(
        UUID id,
        CaseNumber caseNumber,
        MessageKind kind,
        boolean toSponsor,
        String addressee,
        String recipient,
        @Nullable String address,
        @Nullable String phone,
        String subject,
        String text,
        @Nullable DocumentId attachment,
        @Nullable DocumentId letter,
        Instant createdAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String note) {

    /** Postcode and town; empty for a call. */
    public String town() {
        return address == null
                ? ""
                : address.substring(address.lastIndexOf(", ") + 1).strip();
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** Whether nobody told it, as nobody needs to hear it any more. */
    public boolean isDropped() {
        return Actor.SYSTEM.id().equals(doneBy);
    }
}
