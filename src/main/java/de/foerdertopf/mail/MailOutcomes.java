package de.foerdertopf.mail;

import de.foerdertopf.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the house draw its conclusions from what the mail server said to a mail: once, and in a transaction of its own, so that a
 * conclusion that fails is drawn again later while the mail itself is never sent again.
 */
@Component
class MailOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutcomes.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailOutcomes(
            JdbcClient sql, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Outcome(
            MailId mail,
            @Nullable CaseNumber caseNumber,
            @Nullable Instant acceptedAt,
            String answer) {

        Object event() {
            return acceptedAt == null
                    ? new MailRefused(mail, caseNumber, answer)
                    : new MailAccepted(mail, caseNumber, acceptedAt);
        }
    }

    /** Tells all outcomes that were not told yet. */
    void tell() {
        while (true) {
            var next = next();
            if (next.isEmpty()) {
                return;
            }
            try {
                transaction.executeWithoutResult(status -> tell(next.get()));
            } catch (OutcomeTooEarly e) {
                postpone(next.get());
            } catch (RuntimeException e) {
                LOG.error(
                        "What follows from mail {} could not be recorded: {}",
                        next.get().mail(),
                        e.getClass());
                postpone(next.get());
            }
        }
    }

    private void tell(Outcome outcome) {
        var mine = sql.sql("update foerdertopf.mail_outbox set outcome_told = true where id = ? and not outcome_told")
                .param(outcome.mail().value())
                .update();
        if (mine == 1) {
            events.publishEvent(outcome.event());
        }
    }

    private void postpone(Outcome outcome) {
        sql.sql("update foerdertopf.mail_outbox set tell_from = ? where id = ? and not outcome_told")
                .params(
                        Timestamp.from(clock.instant().plus(PAUSE)),
                        outcome.mail().value())
                .update();
    }

    private Optional<Outcome> next() {
        return sql.sql("""
                select id, case_number, sent_at, answer, last_error from foerdertopf.mail_outbox
                where status <> 'WAITING' and not outcome_told and (tell_from is null or tell_from <= ?)
                order by seq limit 1""")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    var caseNumber = row.getString("case_number");
                    var sentAt = row.getObject("sent_at", OffsetDateTime.class);
                    var answer = row.getString("answer");
                    return new Outcome(
                            new MailId(row.getObject("id", UUID.class)),
                            caseNumber == null ? null : new CaseNumber(caseNumber),
                            sentAt == null ? null : sentAt.toInstant(),
                            answer == null ? String.valueOf(row.getString("last_error")) : answer);
                })
                .optional();
    }
}
