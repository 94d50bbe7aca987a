package de.foerdertopf.audit;

import de.foerdertopf.shared.HouseTime;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Once a day puts one hash over the ends of all chains that grew since the last time. */
@Service
public class CloseAuditDay {

    private final JdbcClient sql;
    private final Clock clock;

    CloseAuditDay(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Closes today, unless that is done already. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void close() {
        var day = HouseTime.today(clock).toString();
        sql.sql("select pg_advisory_xact_lock(20)").query((row, number) -> 1).single();
        var newest = sql.sql(
                        "select day::text as day, hash from foerdertopf.audit_head order by foerdertopf.audit_head.day desc limit 1")
                .query((row, number) -> new String[] {row.getString("day"), row.getString("hash")})
                .optional();
        if (newest.isPresent() && newest.get()[0].compareTo(day) >= 0) {
            return;
        }
        var previous = newest.map(head -> head[1]).orElse(Chain.START);
        var grown = sql.sql("""
                select e.subject, e.position, e.hash from foerdertopf.audit_entry e
                where not exists (
                    select 1 from foerdertopf.audit_entry later where later.subject = e.subject and later.position > e.position)
                  and not exists (
                    select 1 from foerdertopf.audit_head_tip t where t.subject = e.subject and t.position >= e.position)
                order by e.subject collate "C\"""")
                .query((row, number) ->
                        new Chain.Tip(row.getString("subject"), row.getLong("position"), row.getString("hash")))
                .list();
        sql.sql("insert into foerdertopf.audit_head (day, closed_at, previous, hash) values (?::date, ?, ?, ?)")
                .params(day, Timestamp.from(clock.instant()), previous, Chain.head(previous, day, grown))
                .update();
        for (var tip : grown) {
            sql.sql("insert into foerdertopf.audit_head_tip (day, subject, position, hash) values (?::date, ?, ?, ?)")
                    .params(day, tip.subject(), tip.position(), tip.hash())
                    .update();
        }
    }
}
