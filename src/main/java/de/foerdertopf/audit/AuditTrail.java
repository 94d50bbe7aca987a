package de.foerdertopf.audit;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a case, a person's account, an edition or a payment run, oldest first. */
@Component
@Transactional(readOnly = true)
public class AuditTrail {

    private final JdbcClient sql;
    private final ChangesText changesText;

    AuditTrail(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.changesText = new ChangesText(json);
    }

    public List<AuditEntry> ofCase(CaseNumber caseNumber) {
        return of("case:" + caseNumber.value());
    }

    /**
     * What happened to any person's account under one of these names, the newest first; personal values are left out.
     *
     * @param most how many at the most
     */
    public List<AuditEntry> newestOfAccounts(Collection<String> events, int most) {
        return sql.sql("""
                select * from foerdertopf.audit_entry
                where subject like 'user:%' and event_type in (:events) order by at desc, position desc limit :most""")
                .param("events", events)
                .param("most", most)
                .query((row, number) -> entry(row, Map.of()))
                .list();
    }

    /** The entries of a subject such as {@code case:SFHB-2025-0203}, with personal values where they are still there. */
    public List<AuditEntry> of(String subject) {
        Map<String, Personal> personal = new HashMap<>();
        sql.sql("""
                select v.entry_id, v.ordinal, v.before, v.after
                from foerdertopf.audit_value v join foerdertopf.audit_entry e on e.id = v.entry_id where e.subject = ?""").param(subject).query(row -> {
            personal.put(
                    row.getString("entry_id") + "/" + row.getInt("ordinal"),
                    new Personal(row.getString("before"), row.getString("after")));
        });
        return sql.sql("select * from foerdertopf.audit_entry where subject = ? order by position")
                .param(subject)
                .query((row, number) -> entry(row, personal))
                .list();
    }

    private record Personal(String before, String after) {}

    private AuditEntry entry(ResultSet row, Map<String, Personal> personal) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var values = changesText.read(row.getString("changes")).stream()
                .map(change -> {
                    if (!change.personal()) {
                        return new AuditEntry.Value(change.field(), change.before(), change.after(), false);
                    }
                    @Nullable Personal kept = personal.get(id + "/" + change.ordinal());
                    return kept == null
                            ? new AuditEntry.Value(change.field(), null, null, true)
                            : new AuditEntry.Value(change.field(), kept.before(), kept.after(), true);
                })
                .toList();
        return new AuditEntry(
                id,
                row.getString("subject"),
                row.getLong("position"),
                row.getString("event_type"),
                row.getObject("at", java.time.OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                new Actor(row.getString("actor_id"), Actor.Kind.valueOf(row.getString("actor_kind"))),
                values);
    }
}
