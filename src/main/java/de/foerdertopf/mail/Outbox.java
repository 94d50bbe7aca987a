package de.foerdertopf.mail;

import de.foerdertopf.shared.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where mails are put: in the transaction of the deed, so that neither exists without the other. */
@Component
public class Outbox {

    private final JdbcClient sql;
    private final MailTexts texts;
    private final Clock clock;

    Outbox(JdbcClient sql, MailTexts texts, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes a mail, unless one with the same dedupe key was written before.
     *
     * @return the mail; empty where it was written before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailId> enqueue(OutgoingMail mail) {
        var text = texts.fill(mail.template(), mail.model(), mail.caseNumber());
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        var caseNumber = mail.caseNumber();
        var written = sql.sql("""
                insert into foerdertopf.mail_outbox
                    (id, message_key, dedupe_key, recipient, recipient_name, template, subject, body, secret, case_number, status,
                     next_attempt_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
                on conflict (dedupe_key) do nothing""")
                .param(id)
                .param(MimeMail.keyOf(new MailId(id)))
                .param(mail.dedupeKey())
                .param(Texts.cleanLine(mail.to()))
                .param(shortened(Texts.cleanLine(mail.toName())))
                .param(mail.template())
                .param(text.subject())
                .param(text.body())
                .param(mail.secret())
                .param(caseNumber == null ? null : caseNumber.value())
                .param(now)
                .param(now)
                .update();
        if (written == 0) {
            return Optional.empty();
        }
        for (int position = 0; position < mail.attachments().size(); position++) {
            sql.sql("insert into foerdertopf.mail_attachment (mail_id, position, document_id) values (?, ?, ?)")
                    .params(id, position, mail.attachments().get(position).value())
                    .update();
        }
        return Optional.of(new MailId(id));
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
