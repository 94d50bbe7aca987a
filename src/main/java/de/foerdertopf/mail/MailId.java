package de.foerdertopf.mail;

import java.util.UUID;

/** Names a mail in the outbox. */
public record MailId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
