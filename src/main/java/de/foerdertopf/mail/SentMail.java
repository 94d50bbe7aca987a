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
 * @param answer what the server said that refused it or sent it back; null where none did
 * @param sentAt when the mail server took it
 * @param bouncedAt when it came back although the mail server had taken it
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
        @Nullable String answer,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant bouncedAt,
        List<StoredDocument> attachments) {

    /** Whether the mail server took it and nothing says that it did not arrive. */
    public boolean isOnItsWay() {
        return state == State.SENT && bouncedAt == null;
    }

    /** How far it came. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
