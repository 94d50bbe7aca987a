package de.foerdertopf.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which forms a person has sent and what came of each, so that a form which comes again counts once and is answered with
 * the first result: after a double click, after Back, after a crash, in a new session.
 */
@Component
public class SentForms {

    /** Nobody finds a page again that was left open for longer. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient sql;
    private final Clock clock;

    SentForms(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What came of a form.
     *
     * @param content hash of what it said
     * @param target where it led
     * @param notice what was said about it
     */
    public record Sent(String content, String target, String notice) {}

    /**
     * Takes a form in hand for this transaction; another one with the same form waits until it has ended.
     *
     * @return what came of the form if it was sent before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Sent> take(String person, String form, String content) {
        var taken = sql.sql("""
                        insert into foerdertopf.sent_form (person, form, content, target, notice, sent_at)
                        values (?, ?, ?, '', '', ?) on conflict do nothing""")
                .params(person, form, content, Timestamp.from(clock.instant()))
                .update();
        return taken == 1 ? Optional.empty() : find(person, form);
    }

    /** What came of the form that is in hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void led(String person, String form, Sent sent) {
        sql.sql("update foerdertopf.sent_form set content = ?, target = ?, notice = ? where person = ? and form = ?")
                .params(sent.content(), sent.target(), sent.notice(), person, form)
                .update();
        sql.sql("delete from foerdertopf.sent_form where sent_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** What came of a form that was sent before. */
    @Transactional(readOnly = true)
    public Optional<Sent> find(String person, String form) {
        return sql.sql("select content, target, notice from foerdertopf.sent_form where person = ? and form = ?")
                .params(person, form)
                .query((row, number) ->
                        new Sent(row.getString("content"), row.getString("target"), row.getString("notice")))
                .optional();
    }
}
