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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be done or waited for beside the tasks of the processes: letters and calls to deliver, hearings in which a group may still
 * answer, changes and talks that groups asked for, notices to retrieve, sponsors who were asked, interest to be paid, the day by which a
 * provisional sum is to be fixed, and the day on which somebody promised to be in touch again. One statement for all of it.
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

    /** What they are, and who does it. */
    enum Kind {
        LETTER(false, Role.ADMINISTRATOR),
        CALL(false, Role.ADMINISTRATOR, Role.COUNSELLOR),
        HEARD(true, Role.ADMINISTRATOR),
        ANSWERED(false, Role.ADMINISTRATOR),
        CHANGE(false, Role.ADMINISTRATOR),
        PROVISIONAL(false, Role.ADMINISTRATOR),
        TALK(false, Role.ADMINISTRATOR, Role.COUNSELLOR),
        FOLLOW_UP(false, Role.ADMINISTRATOR, Role.COUNSELLOR),
        /** The office wrote that it takes longer, and by when it writes again. */
        INTERIM(false, Role.ADMINISTRATOR),
        /** Interest that was charged is to be paid; one that a remedy holds up is not. */
        INTEREST(true, Role.FINANCE, Role.ADMINISTRATOR),
        /** A notice lies on the portal. */
        RETRIEVAL(true, Role.ADMINISTRATOR),
        /** The sponsor was asked by a link; later its payment waits for it. */
        SPONSOR(true, Role.ADMINISTRATOR);

        private final boolean waitsForGroup;
        private final List<Role> roles;

        Kind(boolean waitsForGroup, Role... roles) {
            this.waitsForGroup = waitsForGroup;
            this.roles = List.of(roles);
        }
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
                        select case_number, case when answered_at is null then 'HEARD' else 'ANSWERED' end, null, answered_at,
                               answer_due_on
                          from foerdertopf.claim_hearing where state = 'OPEN' and answer_due_on >= :today
                        union all
                        select case_number, case when hearing_answered_at is null then 'HEARD' else 'ANSWERED' end, null,
                               hearing_answered_at, hearing_due_on
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
                        union all
                        select case_number, 'INTERIM', null, null, next_on
                          from (select distinct on (n.case_number) n.case_number,
                                       cast(cast(n.letter as jsonb) ->> 'nextOn' as date) next_on
                                  from foerdertopf.notice n
                                  join foerdertopf.case_overview o on o.case_number = n.case_number
                                 where n.type = 'INTERIM_MESSAGE' and n.state <> 'VOID' and o.stage in (:undecided)
                                 order by n.case_number, n.number desc) last
                         where next_on is not null
                        union all
                        select i.case_number, 'INTEREST', null, null, i.due_on
                          from foerdertopf.interest_charge i
                         where i.amount > i.received and i.fallen_notice is null
                           and not exists (select 1 from foerdertopf.objection x
                                            where x.case_number = i.case_number and x.outcome is null and x.in_time)
                        union all
                        select case_number, 'RETRIEVAL', null, null, retrieve_by
                          from foerdertopf.notice where state = 'PROVIDED'
                        union all
                        select o.case_number, 'SPONSOR', null, null, r.until
                          from foerdertopf.application a
                          join foerdertopf.case_overview o on o.case_number = a.case_number
                          join lateral (select cast((max(s.expires_at) at time zone :zone) - interval '1 day' as date) until
                                          from foerdertopf.sponsor_request s
                                         where s.case_number = a.case_number and not s.for_account and s.withdrawn_at is null) r
                            on r.until is not null
                         where a.sponsor_state = 'ASKED' and o.stage in (:undecided, 'DECIDED')
                        """)
                .param("today", HouseTime.today(clock))
                .param("zone", HouseTime.ZONE.getId())
                .param(
                        "undecided",
                        Arrays.stream(Stage.values())
                                .filter(Stage::isBeforeDecision)
                                .map(Stage::name)
                                .toList())
                .query(this::beside)
                .list();
    }

    private Beside beside(ResultSet row, int number) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var at = row.getObject("at", OffsetDateTime.class);
        var since = at == null ? null : at.toInstant();
        var due = row.getObject("due_on", LocalDate.class);
        return new Beside(
                new CaseNumber(row.getString("case_number")),
                what(kind, row.getString("about")),
                since,
                due == null && since != null ? HouseTime.dayOf(since) : due,
                kind.waitsForGroup,
                kind.roles);
    }

    private String what(Kind kind, String about) {
        return switch (kind) {
            case CHANGE -> words.text("worklist.change", words.label(ChangeKind.valueOf(about)));
            case LETTER, CALL -> words.text("worklist.message." + kind, about);
            default -> words.text("worklist.beside." + kind);
        };
    }
}
