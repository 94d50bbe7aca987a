package de.foerdertopf.audit;

import de.foerdertopf.shared.AuditedEvent;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes every audited event into the trail, before anything else hears of it; a deed that cannot be recorded fails. */
@Component
class AuditListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final ChangesText changesText;

    AuditListener(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.changesText = new ChangesText(json);
    }

    @EventListener
    @Order(100)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuditedEvent event) {
        // One writer per chain until the transaction ends: the next one then sees this link.
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 20))")
                .param(event.subject())
                .query((row, number) -> 1)
                .single();
        var last = sql.sql(
                        "select subject, position, hash from foerdertopf.audit_entry where subject = ? order by position desc limit 1")
                .param(event.subject())
                .query((row, number) ->
                        new Chain.Tip(row.getString("subject"), row.getLong("position"), row.getString("hash")))
                .optional()
                .orElse(new Chain.Tip(event.subject(), 0, Chain.START));

        @SuppressWarnings("ArrayRecordComponent")
        record Personal(int ordinal, String before, String after, byte[] salt) {}
        var recorded = new ArrayList<RecordedChange>();
        var personal = new ArrayList<Personal>();
        for (var change : event.changes()) {
            var ordinal = recorded.size();
            if (change.personal()) {
                var salt = new byte[32];
                RANDOM.nextBytes(salt);
                recorded.add(new RecordedChange(ordinal, change.field(), null, null, Chain.keyed(salt, change)));
                personal.add(new Personal(ordinal, change.before(), change.after(), salt));
            } else {
                recorded.add(new RecordedChange(ordinal, change.field(), change.before(), change.after(), null));
            }
        }

        var id = UUID.randomUUID();
        var position = last.position() + 1;
        var type = event.getClass().getSimpleName();
        var at = event.at().truncatedTo(ChronoUnit.MICROS);
        var changes = changesText.write(recorded);
        var hash = Chain.hash(
                last.hash(),
                id,
                event.subject(),
                position,
                type,
                at,
                event.by().id(),
                event.by().kind().name(),
                changes);
        sql.sql("""
                insert into foerdertopf.audit_entry
                    (id, subject, position, event_type, at, actor_id, actor_kind, changes, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        event.subject(),
                        position,
                        type,
                        Timestamp.from(at),
                        event.by().id(),
                        event.by().kind().name(),
                        changes,
                        last.hash(),
                        hash)
                .update();
        for (var value : personal) {
            sql.sql(
                            "insert into foerdertopf.audit_value (entry_id, ordinal, before, after, salt) values (?, ?, ?, ?, ?)")
                    .params(id, value.ordinal(), value.before(), value.after(), value.salt())
                    .update();
        }
    }
}
