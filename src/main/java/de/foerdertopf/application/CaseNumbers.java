package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts case numbers per fund and year, without gaps that a rolled back submission would leave. */
@Component
class CaseNumbers {

    private final JdbcTemplate sql;

    CaseNumbers(JdbcTemplate sql) {
        this.sql = sql;
    }

    CaseNumber next(String prefix, FiscalYear year) {
        var number = sql.queryForObject(
                "insert into foerdertopf.case_counter (prefix, year, last) values (?, ?, 1)"
                        + " on conflict (prefix, year) do update set last = case_counter.last + 1 returning last",
                Long.class,
                prefix,
                year.value());
        if (number == null) {
            throw new IllegalStateException("The case counter gave no number");
        }
        return CaseNumber.of(prefix, year, number);
    }
}
