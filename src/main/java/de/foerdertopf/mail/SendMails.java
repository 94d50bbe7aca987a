package de.foerdertopf.mail;

import de.foerdertopf.mail.MailSettings.Transport;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits in the outbox. Several may run at once; each mail is held by one of them. */
@Service
public class SendMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);

    /** How long to wait after the first, second, … failed attempt; after the last one a person must look. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private final JdbcClient sql;
    private final SentMails mails;
    private final MimeMail mime;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendMails(
            JdbcClient sql,
            SentMails mails,
            MimeMail mime,
            MailSettings settings,
            ObjectProvider<JavaMailSender> sender,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.mime = mime;
        this.settings = settings;
        this.sender = sender;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Sends all mails that are due, each in a transaction of its own.
     *
     * @return how many left the house
     */
    public int sendDue() {
        var sent = 0;
        while (true) {
            var outcome = transaction.execute(status -> sendOne());
            if (outcome == Outcome.SENT) {
                sent++;
            } else if (outcome == Outcome.NOTHING_DUE) {
                return sent;
            }
        }
    }

    private enum Outcome {
        SENT,
        NOT_SENT,
        NOTHING_DUE
    }

    private Outcome sendOne() {
        var due = sql.sql("""
                select id from foerdertopf.mail_outbox
                where status = 'WAITING' and next_attempt_at <= ?
                order by next_attempt_at, seq limit 1 for update skip locked""")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
                .optional();
        if (due.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        var mail = mails.require(due.get());
        try {
            if (settings.transport() == Transport.SMTP) {
                var smtp = sender.getIfAvailable();
                if (smtp == null) {
                    return later(mail, "no mail server is set (spring.mail.host)");
                }
                smtp.send(mime.message(mail));
            }
        } catch (MailException | MessagingException e) {
            return refusedForGood(e) ? never(mail, reason(e)) : later(mail, reason(e));
        }
        // Where nothing leaves the house the mailbox page is the only place to read a code.
        var erase = settings.transport() == Transport.SMTP;
        sql.sql("""
                update foerdertopf.mail_outbox
                set status = 'SENT', sent_at = ?, attempts = attempts + 1, last_error = null,
                    body = case when secret and ? then null else body end
                where id = ?""")
                .params(Timestamp.from(clock.instant()), erase, mail.id().value())
                .update();
        return Outcome.SENT;
    }

    private Outcome later(SentMail mail, String why) {
        if (mail.attempts() >= PAUSES.size()) {
            return never(mail, why);
        }
        sql.sql("""
                update foerdertopf.mail_outbox
                set attempts = attempts + 1, last_error = ?, next_attempt_at = ? where id = ?""")
                .params(
                        why,
                        Timestamp.from(clock.instant().plus(PAUSES.get(mail.attempts()))),
                        mail.id().value())
                .update();
        LOG.warn("Mail {} was not sent, attempt {}: {}", mail.id(), mail.attempts() + 1, why);
        return Outcome.NOT_SENT;
    }

    private Outcome never(SentMail mail, String why) {
        sql.sql("""
                update foerdertopf.mail_outbox set attempts = attempts + 1, last_error = ?, status = 'FAILED'
                where id = ?""").params(why, mail.id().value()).update();
        LOG.error("Mail {} will not be tried again: {}", mail.id(), why);
        return Outcome.NOT_SENT;
    }

    /** An address that no server would ever take. */
    private static boolean refusedForGood(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AddressException) {
                return true;
            }
            if (cause instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        if (e instanceof org.springframework.mail.MailSendException failed) {
            return java.util.Arrays.stream(failed.getMessageExceptions())
                    .anyMatch(inner -> inner != e && refusedForGood(inner));
        }
        return false;
    }

    /** The kind of failure only: servers quote addresses in their answers. */
    private static String reason(Throwable e) {
        var root = e;
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.getClass().getSimpleName();
    }
}
