package de.foerdertopf.overview;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of which lists say something else than their files. There should be none: everything that changes a case changes its row. */
@Component
@Transactional(readOnly = true)
public class WrongOverviews {

    private final JdbcClient sql;

    WrongOverviews(JdbcClient sql) {
        this.sql = sql;
    }

    /** Looks now, at every case: one statement, seconds where there are a hundred thousand. */
    public List<CaseNumber> now() {
        return cases("""
                select coalesce(kept.case_number, computed.case_number) as case_number
                  from foerdertopf.case_overview kept
                  full join foerdertopf.case_overview_computed computed on computed.case_number = kept.case_number
                 where row (kept.*) is distinct from row (computed.*)
                 order by 1""");
    }

    /** What the last comparison found and nobody has set right since. */
    public List<CaseNumber> known() {
        return cases("select case_number from foerdertopf.case_overview_difference order by case_number");
    }

    private List<CaseNumber> cases(String statement) {
        return sql.sql(statement)
                .query((row, number) -> new CaseNumber(row.getString("case_number")))
                .list();
    }
}
