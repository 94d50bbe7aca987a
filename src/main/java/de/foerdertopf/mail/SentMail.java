package de.foerdertopf.mail;

import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox, for people to look at.
 *
 * @param body null where it held a secret and is sent
 * @param lastError why the last attempt failed, without personal data
 */
public record SentMail(
        MailId id,
        String to,
        String toName,
        String template,
        String subject,
        @Nullable String body,
        @Nullable CaseNumber caseNumber,
        State state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt,
        List<StoredDocument> attachments) {

    /** How far it came. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
