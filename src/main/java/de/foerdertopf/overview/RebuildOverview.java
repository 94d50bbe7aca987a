package de.foerdertopf.overview;

import de.foerdertopf.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes every row of the overview anew that is not what its case's file says, while everybody goes on working. */
@Service
public class RebuildOverview {

    private final WrongOverviews wrong;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    RebuildOverview(WrongOverviews wrong, JdbcClient sql, TransactionTemplate transactions) {
        this.wrong = wrong;
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Each case in a transaction of its own, so that nobody waits for more than one; none waits for the disk, for what a failing machine
     * would lose here can be made again.
     *
     * @return how many rows were made anew
     */
    public int rebuild() {
        var made = 0;
        for (var caseNumber : wrong.now()) {
            if (Boolean.TRUE.equals(transactions.execute(status -> refresh(caseNumber)))) {
                made++;
            }
        }
        sql.sql("delete from foerdertopf.case_overview_difference").update();
        return made;
    }

    private boolean refresh(CaseNumber caseNumber) {
        sql.sql("set local synchronous_commit to off").update();
        return sql.sql("select foerdertopf.refresh_case_overview(?)")
                .param(caseNumber.value())
                .query(Boolean.class)
                .single();
    }
}
