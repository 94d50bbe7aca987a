package de.foerdertopf.disbursement;

import de.foerdertopf.shared.NotFoundException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which payments stand in a run that was cancelled here because its file brought them out all the same. */
@Component
class PaidItems {

    private final JdbcClient sql;

    PaidItems(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws NotFoundException if the payment was not in the file of this run */
    void requireIn(PaymentRun run, Payment payment) {
        var found = sql.sql("select count(*) from foerdertopf.payment_run_item"
                        + " where run_id = :run and payment_id = :payment and held_back is null")
                .param("run", run.id().value())
                .param("payment", payment.id().value())
                .query(Integer.class)
                .single();
        require(found, run, payment);
    }

    /** The payment stands in the run again, and in no other. */
    void putBack(PaymentRun run, Payment payment) {
        var found = sql.sql("""
                        update foerdertopf.payment_run_item set voided_at = null
                         where run_id = :run and payment_id = :payment and held_back is null
                        """)
                .param("run", run.id().value())
                .param("payment", payment.id().value())
                .update();
        require(found, run, payment);
    }

    /** The payment stands in another run: this run's file brought it out a second time, which is listed after all that stand in it. */
    void add(PaymentRun run, Payment paid, Payment second, Instant at) {
        var added = sql.sql("""
                        insert into foerdertopf.payment_run_item (run_id, position, payment_id, checked_at)
                        select :run, max(position) + 1, :second, :at from foerdertopf.payment_run_item where run_id = :run
                        having bool_or(payment_id = :payment and held_back is null)
                        """)
                .param("run", run.id().value())
                .param("payment", paid.id().value())
                .param("second", second.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        require(added, run, paid);
    }

    private static void require(int rows, PaymentRun run, Payment payment) {
        if (rows == 0) {
            throw new NotFoundException("No payment " + payment.number() + " in run " + run.number());
        }
    }
}
