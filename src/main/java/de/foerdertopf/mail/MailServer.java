package de.foerdertopf.mail;

import de.foerdertopf.mail.MailSettings.Transport;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The server by which mails leave the house; in a demonstration they go nowhere. */
@Component
class MailServer {

    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;
    private final MimeMail mime;

    MailServer(MailSettings settings, ObjectProvider<JavaMailSender> sender, MimeMail mime) {
        this.settings = settings;
        this.sender = sender;
        this.mime = mime;
    }

    /** Whether a mail that is sent has left the house. */
    boolean isOutside() {
        return settings.transport() == Transport.SMTP;
    }

    /** Gives it the mail; empty where it took it, else what it said. */
    Optional<ServerAnswer> take(SentMail mail) {
        if (!isOutside()) {
            return Optional.empty();
        }
        var smtp = sender.getIfAvailable();
        if (smtp == null) {
            return Optional.of(
                    new ServerAnswer(ServerAnswer.Kind.SERVER_AWAY, "no mail server is set (spring.mail.host)"));
        }
        try {
            smtp.send(mime.message(mail));
            return Optional.empty();
        } catch (MailException | MessagingException e) {
            return Optional.of(ServerAnswer.of(e));
        }
    }
}
