package de.foerdertopf.audit;

import de.foerdertopf.shared.AuditedEvent.Change;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes every chain and every daily head and names the first place where somebody changed, cut or rewrote the trail. */
@Service
public class VerifyAuditTrail {

    private final JdbcTemplate sql;
    private final ChangesText changesText;

    VerifyAuditTrail(JdbcTemplate sql, JsonMapper json) {
        this.sql = sql;
        this.changesText = new ChangesText(json);
    }

    /**
     * What the check found.
     *
     * @param entries how many entries were recomputed
     * @param firstBroken null where everything holds
     * @param lastHead the newest head's hash, to be compared with the copy kept outside
     */
    public record Verification(
            long entries,
            @Nullable Broken firstBroken,
            @Nullable String lastHead) {

        public boolean holds() {
            return firstBroken == null;
        }
    }

    /** Where the trail does not hold, and why: {@code position}, {@code previous}, {@code hash}, {@code value}, {@code head}, {@code cut}. */
    public record Broken(String subject, long position, String reason) {}

    @Transactional(readOnly = true)
    public Verification verify() {
        var check = new Check();
        var reader = new JdbcTemplate(Objects.requireNonNull(sql.getDataSource()));
        reader.setFetchSize(1000);
        reader.query("select * from foerdertopf.audit_entry order by subject collate \"C\", position", row -> {
            var changes = row.getString("changes");
            check.link(
                    row.getObject("id", UUID.class),
                    row.getString("subject"),
                    row.getLong("position"),
                    row.getString("event_type"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("actor_id"),
                    row.getString("actor_kind"),
                    changes,
                    row.getString("previous"),
                    row.getString("hash"));
        });
        if (check.broken == null) {
            values(reader, check);
        }
        var lastHead = check.broken == null ? heads(check) : null;
        return new Verification(check.entries, check.broken, lastHead);
    }

    /** Personal values that are still there must be those that were written. */
    private void values(JdbcTemplate reader, Check check) {
        reader.query("""
                select e.subject, e.position, e.changes, v.ordinal, v.before, v.after, v.salt
                from foerdertopf.audit_value v join foerdertopf.audit_entry e on e.id = v.entry_id
                order by e.subject collate "C", e.position, v.ordinal""", row -> {
            var ordinal = row.getInt("ordinal");
            var recorded = changesText.read(row.getString("changes"));
            var expected = ordinal >= 0 && ordinal < recorded.size() ? recorded.get(ordinal) : null;
            var holds = expected != null
                    && Chain.keyed(
                                    row.getBytes("salt"),
                                    Change.personal(expected.field(), row.getString("before"), row.getString("after")))
                            .equals(expected.keyedHash());
            if (!holds) {
                check.fail(row.getString("subject"), row.getLong("position"), "value");
            }
        });
    }

    private @Nullable String heads(Check check) {
        var previous = Chain.START;
        @Nullable String last = null;
        record Head(String day, String previous, String hash) {}
        var heads = sql.query(
                "select day::text as day, previous, hash from foerdertopf.audit_head order by foerdertopf.audit_head.day",
                (row, number) -> new Head(row.getString("day"), row.getString("previous"), row.getString("hash")));
        for (var head : heads) {
            List<Chain.Tip> tips = new ArrayList<>();
            sql.query(
                    """
                    select t.subject, t.position, t.hash, e.hash as now
                    from foerdertopf.audit_head_tip t
                    left join foerdertopf.audit_entry e on e.subject = t.subject and e.position = t.position
                    where t.day = ?::date order by t.subject collate "C\"""",
                    row -> {
                        tips.add(new Chain.Tip(
                                row.getString("subject"), row.getLong("position"), row.getString("hash")));
                        var now = row.getString("now");
                        if (now == null) {
                            check.fail(row.getString("subject"), row.getLong("position"), "cut");
                        } else if (!now.equals(row.getString("hash"))) {
                            check.fail(row.getString("subject"), row.getLong("position"), "head");
                        }
                    },
                    head.day());
            if (!head.previous().equals(previous) || !head.hash().equals(Chain.head(previous, head.day(), tips))) {
                check.fail("head:" + head.day(), 0, "head");
            }
            previous = head.hash();
            last = head.hash();
        }
        return last;
    }

    private static final class Check {
        private long entries;
        private @Nullable Broken broken;
        private String subject = "";
        private long position;
        private String hash = Chain.START;

        void fail(String atSubject, long atPosition, String reason) {
            if (broken == null) {
                broken = new Broken(atSubject, atPosition, reason);
            }
        }

        void link(
                UUID id,
                String linkSubject,
                long linkPosition,
                String type,
                OffsetDateTime at,
                String actorId,
                String actorKind,
                String changes,
                String previous,
                String linkHash) {
            entries++;
            if (!linkSubject.equals(subject)) {
                subject = linkSubject;
                position = 0;
                hash = Chain.START;
            }
            if (linkPosition != position + 1) {
                fail(linkSubject, position + 1, "position");
            } else if (!previous.equals(hash)) {
                fail(linkSubject, linkPosition, "previous");
            } else if (!linkHash.equals(Chain.hash(
                    previous, id, linkSubject, linkPosition, type, at.toInstant(), actorId, actorKind, changes))) {
                fail(linkSubject, linkPosition, "hash");
            }
            position = linkPosition;
            hash = linkHash;
        }
    }
}
