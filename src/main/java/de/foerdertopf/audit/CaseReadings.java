package de.foerdertopf.audit;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the staff opened pages or files of a case, and when (Art. 5 (1) (f), Art. 32 GDPR): one entry a person, case and day, for the
 * auditor. Kept for a year.
 */
@Component
public class CaseReadings {

    private static final Period KEPT = Period.ofYears(1);
    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final Clock clock;

    CaseReadings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What one person opened of a case on one day.
     *
     * @param day in Berlin
     * @param times how many pages and files
     */
    public record Reading(String staffId, LocalDate day, Instant first, Instant last, int times) {}

    /** Notes that a page or file of a case was shown to this person; does nothing where there is no such case. */
    @Transactional
    public void note(CaseNumber caseNumber, Actor by) {
        var today = HouseTime.today(clock);
        var now = Timestamp.from(clock.instant());
        sql.sql("delete from foerdertopf.case_reading where day < ?")
                .param(today.minus(KEPT))
                .update();
        sql.sql("""
                        insert into foerdertopf.case_reading as r (case_number, staff_id, day, first_at, last_at, times)
                        select case_number, ?, ?, ?, ?, 1 from foerdertopf.application where case_number = ?
                        on conflict (case_number, staff_id, day)
                        do update set last_at = excluded.last_at, times = r.times + 1
                        """).params(by.id(), today, now, now, caseNumber.value()).update();
    }

    /** Who opened the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Reading> of(CaseNumber caseNumber) {
        return sql.sql("select * from foerdertopf.case_reading where case_number = ? order by last_at desc limit "
                        + SHOWN)
                .param(caseNumber.value())
                .query((row, number) -> new Reading(
                        row.getString("staff_id"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getInt("times")))
                .list();
    }
}
