package de.foerdertopf.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the mailbox to which mails come back, where the city has set one, and records each mail of the house that did not arrive. What
 * else lies there is left for people.
 */
@Service
public class ReadReturnedMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReadReturnedMail.class);

    /** So many in one round; the rest in the next. */
    private static final int MOST = 50;

    private static final String PATIENCE_MILLIS = "20000";

    private final JdbcClient sql;
    private final MailSettings settings;
    private final ReportReturnedMail reportReturnedMail;

    ReadReturnedMail(JdbcClient sql, MailSettings settings, ReportReturnedMail reportReturnedMail) {
        this.sql = sql;
        this.settings = settings;
        this.reportReturnedMail = reportReturnedMail;
    }

    /** @return how many mails of the house had come back */
    public int read() {
        var returns = settings.returns();
        if (returns == null) {
            return 0;
        }
        var protocol = returns.tls() ? "imaps" : "imap";
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(returns.host(), returns.port(), returns.user(), returns.password());
            try (var folder = store.getFolder(returns.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        } catch (MessagingException e) {
            LOG.warn(
                    "The mailbox for returned mail could not be read: {}",
                    e.getClass().getSimpleName());
            return 0;
        }
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + wait, PATIENCE_MILLIS);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        return properties;
    }

    private int read(Folder folder) throws MessagingException {
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var returned = 0;
        for (var message : Arrays.copyOf(unread, Math.min(unread.length, MOST))) {
            if (isReported(message)) {
                returned++;
            }
            message.setFlag(Flags.Flag.SEEN, true);
        }
        return returned;
    }

    private boolean isReported(Message message) {
        return report(message)
                .flatMap(report -> mail(report)
                        .map(mail -> reportReturnedMail.report(new ReportReturnedMail.Command(mail, report.answer()))))
                .orElse(false);
    }

    private Optional<DeliveryReport> report(Message message) {
        if (!(message instanceof IMAPMessage stored)) {
            return Optional.empty();
        }
        stored.setPeek(true);
        try (var bytes = stored.getMimeStream()) {
            return DeliveryReport.in(bytes.readNBytes(DeliveryReport.LARGEST + 1), settings.host());
        } catch (MessagingException | IOException e) {
            LOG.warn("A returned mail could not be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<MailId> mail(DeliveryReport report) {
        return sql.sql("select id from foerdertopf.mail_outbox where message_key = ?")
                .param(report.messageKey())
                .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
                .optional();
    }
}
