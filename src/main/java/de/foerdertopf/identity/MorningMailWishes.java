package de.foerdertopf.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the staff wants to hear every working morning of what is new for her: all who did not say no. */
@Component
public class MorningMailWishes {

    private final JdbcClient sql;

    MorningMailWishes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether she wants it. */
    @Transactional(readOnly = true)
    public boolean isWanted(StaffId person) {
        return sql.sql("select wanted from foerdertopf.morning_mail where staff_id = ?")
                .param(person.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Up to when she has heard; empty before the first mail. */
    @Transactional(readOnly = true)
    public Optional<Instant> toldUntil(StaffId person) {
        return sql.sql("select told_until from foerdertopf.morning_mail where staff_id = ? and told_until is not null")
                .param(person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What she chooses for herself. */
    @Transactional
    public void choose(StaffId person, boolean wanted) {
        sql.sql("insert into foerdertopf.morning_mail (staff_id, wanted) values (?, ?)"
                        + " on conflict (staff_id) do update set wanted = excluded.wanted")
                .params(person.value(), wanted)
                .update();
    }

    /** She has heard of everything until then. */
    @Transactional
    public void told(StaffId person, Instant until) {
        sql.sql("insert into foerdertopf.morning_mail (staff_id, told_until) values (?, ?)"
                        + " on conflict (staff_id) do update set told_until = excluded.told_until")
                .params(person.value(), Timestamp.from(until))
                .update();
    }
}
