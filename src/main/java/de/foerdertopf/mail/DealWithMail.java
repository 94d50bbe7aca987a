package de.foerdertopf.mail;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.NotFoundException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a mail that was refused or came back off the list of incidents. Done twice, nothing happens. */
@Service
public class DealWithMail {

    private final JdbcClient sql;
    private final SentMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DealWithMail(JdbcClient sql, SentMails mails, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** Which one, and who dealt with it. */
    public record Command(MailId mail, Actor by) {}

    /** Somebody dealt with a mail that had not arrived. */
    public record MailDealtWith(MailId mail, Instant at, Actor by) implements AuditedEvent {

        @Override
        public String subject() {
            return "mail:" + mail;
        }
    }

    /** @throws NotFoundException where there is no such mail */
    @Transactional
    public void dealWith(Command command) {
        mails.require(command.mail());
        var changed = sql.sql("""
                update foerdertopf.mail_outbox set dealt_with_at = ?, dealt_with_by = ?
                where id = ? and dealt_with_at is null and (status = 'FAILED' or bounced_at is not null)""")
                .params(
                        Timestamp.from(clock.instant()),
                        command.by().id(),
                        command.mail().value())
                .update();
        if (changed == 1) {
            events.publishEvent(new MailDealtWith(command.mail(), clock.instant(), command.by()));
        }
    }
}
