package de.foerdertopf.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits in the outbox. Several programs may run at once; each mail is held by one of them. */
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

    /** Of one program: who asks for a round while one runs waits for its end, and finds nothing left to do. */
    private final ReentrantLock oneRound = new ReentrantLock();

    private final JdbcClient sql;
    private final SentMails mails;
    private final MailServer server;
    private final TransactionTemplate transaction;
    private final MailOutcomes outcomes;
    private final Clock clock;

    SendMails(
            JdbcClient sql,
            SentMails mails,
            MailServer server,
            PlatformTransactionManager transactions,
            MailOutcomes outcomes,
            Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Sends all mails that are due, each in a transaction of its own, and lets the house draw its conclusions from what the server
     * said. A round ends with the first mail for which the server is out of reach: the others would only wait for it too.
     *
     * @return how many left the house
     */
    public int sendDue() {
        oneRound.lock();
        try {
            return round();
        } finally {
            oneRound.unlock();
        }
    }

    /**
     * Lets nobody else of this program send while this runs: who plays cases by a clock of its own sends by itself, and nothing else
     * may move a case at the same moment.
     */
    public void alone(Runnable play) {
        oneRound.lock();
        try {
            play.run();
        } finally {
            oneRound.unlock();
        }
    }

    private int round() {
        var sent = 0;
        while (true) {
            var outcome = transaction.execute(status -> sendOne());
            if (outcome == Outcome.SENT) {
                sent++;
            } else if (outcome == Outcome.NOTHING_DUE || outcome == Outcome.SERVER_AWAY) {
                outcomes.tell();
                return sent;
            }
        }
    }

    private enum Outcome {
        SENT,
        NOT_SENT,
        SERVER_AWAY,
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
        var refusal = server.take(mail);
        if (refusal.isPresent()) {
            var answer = refusal.get();
            return answer.kind() == ServerAnswer.Kind.REFUSED ? never(mail, answer) : later(mail, answer);
        }
        // Where nothing leaves the house the mailbox page is the only place to read a code.
        var erase = server.isOutside();
        sql.sql("""
                update foerdertopf.mail_outbox
                set status = 'SENT', sent_at = ?, attempts = attempts + 1, last_error = null,
                    body = case when secret and ? then null else body end
                where id = ?""")
                .params(Timestamp.from(clock.instant()), erase, mail.id().value())
                .update();
        return Outcome.SENT;
    }

    private Outcome later(SentMail mail, ServerAnswer why) {
        if (mail.attempts() >= PAUSES.size()) {
            return never(mail, why);
        }
        sql.sql("""
                update foerdertopf.mail_outbox
                set attempts = attempts + 1, last_error = ?, next_attempt_at = ? where id = ?""")
                .params(
                        why.text(),
                        Timestamp.from(clock.instant().plus(PAUSES.get(mail.attempts()))),
                        mail.id().value())
                .update();
        LOG.warn("Mail {} was not sent, attempt {}: {}", mail.id(), mail.attempts() + 1, why.code());
        return why.kind() == ServerAnswer.Kind.SERVER_AWAY ? Outcome.SERVER_AWAY : Outcome.NOT_SENT;
    }

    private Outcome never(SentMail mail, ServerAnswer why) {
        sql.sql("""
                update foerdertopf.mail_outbox
                set attempts = attempts + 1, last_error = ?, answer = ?, status = 'FAILED'
                where id = ?""").params(why.text(), why.text(), mail.id().value()).update();
        LOG.error("Mail {} will not be tried again: {}", mail.id(), why.code());
        return why.kind() == ServerAnswer.Kind.SERVER_AWAY ? Outcome.SERVER_AWAY : Outcome.NOT_SENT;
    }
}
