package de.foerdertopf.mail;

import de.foerdertopf.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a mail came back which the mail server had taken. Told twice, nothing happens. */
@Service
public class ReportReturnedMail {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportReturnedMail(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which one.
     *
     * @param answer what the server behind the house's own said
     */
    public record Command(MailId mail, String answer) {}

    /** @return whether this was a mail of the house that had not come back before */
    @Transactional
    public boolean report(Command command) {
        var answer = ServerAnswer.clean(command.answer());
        Optional<Optional<CaseNumber>> found = sql.sql("""
                update foerdertopf.mail_outbox set bounced_at = ?, answer = ?
                where id = ? and status = 'SENT' and bounced_at is null
                returning case_number""")
                .params(Timestamp.from(clock.instant()), answer, command.mail().value())
                .query((row, number) ->
                        Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new))
                .optional();
        found.ifPresent(
                caseNumber -> events.publishEvent(new MailReturned(command.mail(), caseNumber.orElse(null), answer)));
        return found.isPresent();
    }
}
