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
 */
@ConfigurationProperties("foerdertopf.mail")
record MailSettings(
        @DefaultValue("smtp") Transport transport,
        @DefaultValue("foerdertopf@localhost") String from,
        @DefaultValue("Fördertopf") String fromName,
        @Nullable String replyTo,
        @DefaultValue("foerdertopf.invalid") String host) {

    enum Transport {
        SMTP,
        NONE
    }
}
