package de.foerdertopf.mail;

import de.foerdertopf.document.DocumentStore;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Turns an outbox row into a message: always the same bytes, so that a mail sent twice is seen once. */
@Component
class MimeMail {

    private static final String ERASED =
            "[Der Inhalt dieser Mail war geheim und ist nach dem Versand gelöscht worden.]\n";

    private final DocumentStore documents;
    private final MailSettings settings;
    private final Session session = Session.getInstance(new Properties());

    MimeMail(DocumentStore documents, MailSettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    MimeMessage message(SentMail mail) throws MessagingException {
        var key = keyOf(mail.id());
        var message = new StableMessage(session, "<" + key + "@" + settings.host() + ">");
        message.setFrom(address(settings.from(), settings.fromName()));
        var replyTo = settings.replyTo();
        if (replyTo != null && !replyTo.isBlank()) {
            message.setReplyTo(new InternetAddress[] {address(replyTo, "")});
        }
        message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
        var returns = settings.returns();
        if (returns != null) {
            message.setEnvelopeFrom(returns.address());
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "de");
        var body = mail.body() == null ? ERASED : mail.body();
        if (mail.attachments().isEmpty()) {
            message.setText(body, StandardCharsets.UTF_8.name());
        } else {
            var parts = new StableMultipart("=_" + key.substring(0, 40));
            var text = new MimeBodyPart();
            text.setText(body, StandardCharsets.UTF_8.name());
            parts.addBodyPart(text);
            for (var attachment : mail.attachments()) {
                var file = new MimeBodyPart();
                file.setDataHandler(new DataHandler(
                        new ByteArrayDataSource(documents.read(attachment.id()).bytes(), attachment.contentType())));
                file.setFileName(attachment.fileName());
                file.setDisposition("attachment");
                parts.addBodyPart(file);
            }
            message.setContent(parts);
        }
        message.saveChanges();
        return message;
    }

    byte[] bytes(SentMail mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            message(mail).writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Mail " + mail.id() + " cannot be written", e);
        }
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        var parsed = new InternetAddress(address, true);
        if (!name.isBlank()) {
            try {
                parsed.setPersonal(name, StandardCharsets.UTF_8.name());
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        return parsed;
    }

    /** Left side of the Message-ID of a mail. */
    static String keyOf(MailId mail) {
        return sha256(mail.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class StableMessage extends SMTPMessage {
        private final String messageId;

        StableMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    private static final class StableMultipart extends MimeMultipart {
        StableMultipart(String boundary) {
            super("mixed");
            contentType = "multipart/mixed; boundary=\"" + boundary + "\"";
        }
    }
}
