package de.foerdertopf.disbursement;

import de.foerdertopf.shared.NotFoundException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items and files of payment runs: written once, read ever after. */
@Component
class RunContents {

    private static final RowMapper<RunFile> FILE = (row, number) -> new RunFile(
            RunFile.Kind.valueOf(row.getString("kind")),
            row.getString("file_name"),
            row.getString("media_type"),
            row.getBytes("bytes"),
            row.getString("sha256"));

    private final JdbcClient sql;

    RunContents(JdbcClient sql) {
        this.sql = sql;
    }

    /** The unique index on living items refuses a payment that is in another run. */
    void addItem(PaymentRunId run, int position, PaymentId payment) {
        sql.sql(
                        "insert into foerdertopf.payment_run_item (run_id, position, payment_id) values (:run, :position, :payment)")
                .param("run", run.value())
                .param("position", position)
                .param("payment", payment.value())
                .update();
    }

    void voidItems(PaymentRunId run, Instant at) {
        sql.sql("update foerdertopf.payment_run_item set voided_at = :at where run_id = :run and voided_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("run", run.value())
                .update();
    }

    /** One payment leaves its run; the others stay. */
    void voidItem(PaymentId payment, Instant at) {
        sql.sql("update foerdertopf.payment_run_item set voided_at = :at where payment_id = :payment and voided_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("payment", payment.value())
                .update();
    }

    /** What the one file is called from which the run is paid; empty while it is not written. */
    String payableName(PaymentRunId run) {
        return sql.sql("select file_name from foerdertopf.payment_run_file where run_id = :run and kind = 'PAYABLE'")
                .param("run", run.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void store(PaymentRunId run, RunFile file) {
        sql.sql("""
                        insert into foerdertopf.payment_run_file (run_id, file_name, kind, media_type, bytes, sha256)
                        values (:run, :name, :kind, :type, :bytes, :sha256)
                        """)
                .param("run", run.value())
                .param("name", file.fileName())
                .param("kind", file.kind().name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update();
    }

    /** The payments of a run in the order of its file, those of a cancelled run too. */
    List<PaymentId> items(PaymentRunId run) {
        return sql.sql("select payment_id from foerdertopf.payment_run_item where run_id = :run order by position")
                .param("run", run.value())
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .list();
    }

    List<RunFile> files(PaymentRunId run) {
        return sql.sql("""
                        select * from foerdertopf.payment_run_file where run_id = :run
                         order by case kind when 'PAYABLE' then 1 when 'CONTROL_SHEET' then 2 when 'ORDER' then 4 else 3 end, file_name
                        """).param("run", run.value()).query(FILE).list();
    }

    RunFile file(PaymentRunId run, String fileName) {
        return sql.sql("select * from foerdertopf.payment_run_file where run_id = :run and file_name = :name")
                .param("run", run.value())
                .param("name", fileName)
                .query(FILE)
                .optional()
                .orElseThrow(() -> new NotFoundException("No such file in run " + run));
    }
}
