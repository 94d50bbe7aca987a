package de.foerdertopf.web.casework;

import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be done or waited for beside the tasks of the processes: letters and calls to deliver, hearings in which a group may still
 * answer, changes and talks that groups asked for, the
 * day by which a provisional sum is to be fixed, and the day on which somebody promised to be in touch again. One statement for all of it.
 */
@Component
class WorkBeside {

    private final JdbcClient sql;
    private final Words words;
    private final Clock clock;

    WorkBeside(JdbcClient sql, Words words, Clock clock) {
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param what such as „Anrufen: Geld kommt“
     * @param since when it began to wait; null where it is known by its last day only
     * @param roles who does it
     */
    record Beside(
            CaseNumber caseNumber,
            String what,
            @Nullable Instant since,
            LocalDate dueOn,
            boolean waitsForGroup,
            List<Role> roles) {}

    /** All of them, in all funds. */
    List<Beside> open() {
        return sql.sql("""
                        select case_number, kind, subject about, created_at at, cast(null as date) due_on
                          from foerdertopf.message_task where done_at is null
                        union all
                        select case_number, case when answer is null then 'HEARD' else 'ANSWERED' end, null, null, answer_due_on
                          from foerdertopf.claim_hearing where state = 'OPEN' and answer_due_on >= :today
                        union all
                        select case_number, case when hearing_answer is null then 'HEARD' else 'ANSWERED' end, null, null,
                               hearing_due_on
                          from foerdertopf.proof_of_use where state = 'AWAITED' and hearing_due_on >= :today
                        union all
                        select case_number, 'CHANGE', kind, asked_at, null
                          from foerdertopf.change_request where accepted is null
                        union all
                        select d.case_number, 'PROVISIONAL', null, null, d.provisional_until
                          from foerdertopf.decision d
                          join foerdertopf.case_overview o on o.case_number = d.case_number
                         where d.state = 'TAKEN' and d.provisional_until is not null and d.settled_on is null
                           and o.stage not in ('REVOKED', 'RENOUNCED_CLOSED', 'CLOSED', 'WITHDRAWN')
                        union all
                        select case_number, 'TALK', null, asked_at, again_on
                          from foerdertopf.counselling_request where done_at is null and case_number is not null
                        union all
                        select case_number, 'FOLLOW_UP', null, null, cast(cast(content as jsonb) ->> 'followUpOn' as date)
                          from (select distinct on (case_number) case_number, content from foerdertopf.counselling_session
                                 order by case_number, held_on desc, recorded_at desc) last
                         where cast(content as jsonb) ->> 'followUpOn' is not null
                        """)
                .param("today", HouseTime.today(clock))
                .query(this::beside)
                .list();
    }

    private Beside beside(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var at = row.getObject("at", OffsetDateTime.class);
        var since = at == null ? null : at.toInstant();
        var due = row.getObject("due_on", LocalDate.class);
        return new Beside(
                new CaseNumber(row.getString("case_number")),
                what(kind, row.getString("about")),
                since,
                due == null && since != null ? HouseTime.dayOf(since) : due,
                kind.equals("HEARD"),
                switch (kind) {
                    case "HEARD", "ANSWERED", "CHANGE", "LETTER", "PROVISIONAL" -> List.of(Role.ADMINISTRATOR);
                    default -> List.of(Role.ADMINISTRATOR, Role.COUNSELLOR);
                });
    }

    private String what(String kind, String about) {
        return switch (kind) {
            case "HEARD" -> words.text("worklist.hearing");
            case "ANSWERED" -> words.text("worklist.hearing.answered");
            case "CHANGE" -> words.text("worklist.change", words.label(ChangeKind.valueOf(about)));
            case "PROVISIONAL" -> words.text("worklist.provisional");
            case "TALK" -> words.text("worklist.talk");
            case "FOLLOW_UP" -> words.text("worklist.follow-up");
            default -> words.text("worklist.message." + kind, about);
        };
    }
}
