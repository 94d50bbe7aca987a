package de.foerdertopf.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this city's mails look.
 *
 * @param transport {@code smtp}, or {@code none}: then nothing leaves the house, and mails are only kept for the mailbox page
 * @param from the sender's address
 * @param fromName the sender's name
 * @param replyTo where answers go, if not to the sender
 * @param host right side of the Message-ID
 * @param returns the mailbox to which mails come back that did not arrive; null where a person reads it
 */
@ConfigurationProperties("foerdertopf.mail")
record MailSettings(
        @DefaultValue("smtp") Transport transport,
        @DefaultValue("foerdertopf@localhost") String from,
        @DefaultValue("Fördertopf") String fromName,
        @Nullable String replyTo,
        @DefaultValue("foerdertopf.invalid") String host,
        @Nullable Returns returns) {

    /**
     * A mailbox that is read by IMAP.
     *
     * @param address to which mails come back: the envelope's sender
     * @param tls false only on the same machine
     */
    record Returns(
            String address,
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean tls,
            String user,
            String password,
            @DefaultValue("INBOX") String folder) {}

    enum Transport {
        SMTP,
        NONE
    }
}
