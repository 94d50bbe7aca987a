package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one person at a time order payments of a case or close runs of a fund; held until the transaction ends. */
@Component
class PaymentLocks {

    private final JdbcClient sql;

    PaymentLocks(JdbcClient sql) {
        this.sql = sql;
    }

    void lock(CaseNumber caseNumber) {
        lock("payment:" + caseNumber);
    }

    void lock(FundCode fund) {
        lock("payment-run:" + fund);
    }

    private void lock(String name) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query((row, number) -> true)
                .single();
    }
}
