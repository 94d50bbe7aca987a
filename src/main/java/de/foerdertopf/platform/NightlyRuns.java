package de.foerdertopf.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the house does at night by itself, so that whoever looks after it sees that it was done, and how it ended. */
@Component
public class NightlyRuns {

    /** What is done. */
    public enum Kind {
        AUDIT_TRAIL_VERIFIED,
        DRAFT_OWNERS_WARNED,
        DRAFTS_DELETED,
        FILES_DELETED
    }

    /**
     * How it ended the last time.
     *
     * @param figure how many entries, drafts or files
     * @param trouble where it is not well, as a technician reads it
     */
    public record Run(
            Kind kind, Instant ranAt, long figure, @Nullable String trouble) {}

    private final JdbcClient sql;
    private final Clock clock;

    NightlyRuns(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public void tell(Kind kind, long figure, @Nullable String trouble) {
        sql.sql(
                        "insert into foerdertopf.nightly_run (kind, ran_at, figure, trouble) values (?, ?, ?, ?) on conflict (kind)"
                                + " do update set ran_at = excluded.ran_at, figure = excluded.figure, trouble = excluded.trouble")
                .param(kind.name())
                .param(Timestamp.from(clock.instant()))
                .param(figure)
                .param(trouble)
                .update();
    }

    /** The last run of each kind, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<Run> last() {
        return sql
                .sql("select kind, ran_at, figure, trouble from foerdertopf.nightly_run")
                .query((row, number) -> new Run(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                        row.getLong("figure"),
                        row.getString("trouble")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Run::kind))
                .toList();
    }
}
