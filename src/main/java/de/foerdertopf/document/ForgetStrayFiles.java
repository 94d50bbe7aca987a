package de.foerdertopf.document;

import de.foerdertopf.platform.NightlyRuns;
import de.foerdertopf.platform.NightlyRuns.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes files that were uploaded for something that was never sent and that no draft names any more: the draft was deleted, the
 * file taken out of it, or the form never finished.
 */
@Service
public class ForgetStrayFiles {

    /** A form at the desk may lie open over a weekend. */
    private static final Duration REST = Duration.ofDays(7);

    private final JdbcClient sql;
    private final NightlyRuns runs;
    private final Clock clock;

    ForgetStrayFiles(JdbcClient sql, NightlyRuns runs, Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        var forgotten = sql.sql(
                        "delete from foerdertopf.document d where d.retention = 'DRAFT' and d.stored_at < ?"
                                + " and not exists (select 1 from foerdertopf.saved_form f where position(d.id::text in f.answers) > 0)")
                .param(Timestamp.from(clock.instant().minus(REST)))
                .update();
        runs.tell(Kind.FILES_DELETED, forgotten, null);
    }
}
