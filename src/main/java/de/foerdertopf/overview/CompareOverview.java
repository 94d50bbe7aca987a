package de.foerdertopf.overview;

import de.foerdertopf.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what lists say with the files of all cases, and puts the cases that differ among the incidents. */
@Service
public class CompareOverview {

    private static final Logger LOG = LoggerFactory.getLogger(CompareOverview.class);

    private final WrongOverviews wrong;
    private final JdbcClient sql;
    private final Clock clock;

    CompareOverview(WrongOverviews wrong, JdbcClient sql, Clock clock) {
        this.wrong = wrong;
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the cases that differ, until the overview is rebuilt or a later comparison finds them right again */
    @Transactional
    public List<CaseNumber> compare() {
        var found = wrong.now();
        var numbers = found.stream().map(CaseNumber::value).toArray(String[]::new);
        sql.sql("delete from foerdertopf.case_overview_difference where case_number <> all(?)")
                .param(numbers)
                .update();
        sql.sql("insert into foerdertopf.case_overview_difference (case_number, found_at)"
                        + " select unnest(?), ? on conflict do nothing")
                .param(numbers)
                .param(Timestamp.from(clock.instant()))
                .update();
        if (!found.isEmpty()) {
            LOG.warn("Lists say something else than the files of {} cases: {}", found.size(), found);
        }
        return found;
    }
}
