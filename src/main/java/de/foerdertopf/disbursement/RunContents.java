package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final RowMapper<RunFileEntry> ENTRY = (row, number) -> new RunFileEntry(
            RunFile.Kind.valueOf(row.getString("kind")),
            row.getString("file_name"),
            row.getLong("size"),
            row.getString("sha256"));

    private static final String ENTRIES =
            "select kind, file_name, octet_length(bytes) size, sha256 from foerdertopf.payment_run_file where run_id = :run";

    private static final String WITH_CODES_BETWEEN = ",";

    private final JdbcClient sql;

    RunContents(JdbcClient sql) {
        this.sql = sql;
    }

    /** One payment of a run, and its order among the files once that is written. */
    record Item(PaymentId payment, @Nullable String sheetName) {}

    /** One payment that was held back at the last check, and why. */
    record Held(PaymentId payment, List<String> obstacles) {}

    /** What a run really holds. */
    record Sum(int count, Money amount) {}

    /** The next payments that nobody has looked at since the run was begun. */
    List<PaymentId> toCheck(PaymentRunId run, int most) {
        return sql.sql("""
                        select payment_id from foerdertopf.payment_run_item
                         where run_id = :run and checked_at is null order by position limit :most
                        """)
                .param("run", run.value())
                .param("most", most)
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .list();
    }

    void checked(PaymentRunId run, Collection<PaymentId> payments, Instant at) {
        if (payments.isEmpty()) {
            return;
        }
        sql.sql("""
                        update foerdertopf.payment_run_item set checked_at = :at
                         where run_id = :run and payment_id in (:payments)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("run", run.value())
                .param("payments", payments.stream().map(PaymentId::value).toList())
                .update();
    }

    void holdBack(PaymentRunId run, PaymentId payment, List<String> obstacles, Instant at) {
        sql.sql("""
                        update foerdertopf.payment_run_item set checked_at = :at, voided_at = :at, held_back = :codes
                         where run_id = :run and payment_id = :payment
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("codes", String.join(WITH_CODES_BETWEEN, obstacles))
                .param("run", run.value())
                .param("payment", payment.value())
                .update();
    }

    /** What was called back between the last look and the file stays out as well. */
    void holdBackRecalled(PaymentRunId run, Instant at) {
        sql.sql("""
                        update foerdertopf.payment_run_item i
                           set voided_at = coalesce(i.voided_at, :at), held_back = :code
                          from foerdertopf.payment p
                         where i.run_id = :run and i.held_back is null and p.id = i.payment_id and p.state <> 'IN_RUN'
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("code", PaymentObstacles.NOT_RELEASED)
                .param("run", run.value())
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
        sql.sql(
                        "update foerdertopf.payment_run_item set voided_at = :at where payment_id = :payment and voided_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("payment", payment.value())
                .update();
    }

    Sum sum(PaymentRunId run) {
        return sql.sql("select count(*), coalesce(sum(amount), 0) from foerdertopf.payment"
                        + " where run_id = :run and state = 'IN_RUN'")
                .param("run", run.value())
                .query((row, number) -> new Sum(row.getInt(1), Money.ofCents(row.getLong(2))))
                .single();
    }

    /** The next payment without its order among the files. */
    Optional<PaymentId> nextWithoutSheet(PaymentRunId run) {
        return sql.sql("""
                        select payment_id from foerdertopf.payment_run_item
                         where run_id = :run and sheet_name is null and held_back is null order by position limit 1
                        """)
                .param("run", run.value())
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .optional();
    }

    void storeSheet(PaymentRunId run, PaymentId payment, RunFile sheet) {
        store(run, sheet);
        sql.sql("""
                        update foerdertopf.payment_run_item set sheet_name = :name
                         where run_id = :run and payment_id = :payment and held_back is null
                        """)
                .param("name", sheet.fileName())
                .param("run", run.value())
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

    /** A part of the payments of a run in the order of its file, those of a cancelled run too. */
    List<Item> items(PaymentRunId run, int from, int most) {
        return sql.sql("""
                        select payment_id, sheet_name from foerdertopf.payment_run_item
                         where run_id = :run and held_back is null order by position offset :from limit :most
                        """)
                .param("run", run.value())
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new Item(new PaymentId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    List<Held> held(PaymentRunId run, int most) {
        return sql.sql("""
                        select payment_id, held_back from foerdertopf.payment_run_item
                         where run_id = :run and held_back is not null order by position limit :most
                        """)
                .param("run", run.value())
                .param("most", most)
                .query((row, number) -> new Held(
                        new PaymentId(row.getObject(1, UUID.class)),
                        List.of(row.getString(2).split(WITH_CODES_BETWEEN, -1))))
                .list();
    }

    /** How far the preparation is: a step for each look at a payment and for each file. */
    RunProgress progress(PaymentRunId run) {
        return sql.sql("""
                        select count(*) items, count(checked_at) checked, count(held_back) held, count(sheet_name) written
                          from foerdertopf.payment_run_item where run_id = :run
                        """)
                .param("run", run.value())
                .query((row, number) -> new RunProgress(
                        row.getInt("items"), row.getInt("checked"), row.getInt("held"), row.getInt("written")))
                .single();
    }

    /** What was handed to the cash office, the payable file first, without the bytes. */
    List<RunFileEntry> files(PaymentRunId run) {
        return sql.sql(ENTRIES
                        + " order by case kind when 'PAYABLE' then 1 when 'CONTROL_SHEET' then 2 when 'ORDER' then 4 else 3 end,"
                        + " length(file_name), file_name")
                .param("run", run.value())
                .query(ENTRY)
                .list();
    }

    /** Those of the files that have one of these names, and every sheet by which a payment is called back. */
    List<RunFileEntry> files(PaymentRunId run, Collection<String> names) {
        return sql.sql(ENTRIES + " and (file_name in (:names) or kind = 'RECALL')"
                        + " order by case kind when 'PAYABLE' then 1 when 'CONTROL_SHEET' then 2 else 3 end,"
                        + " length(file_name), file_name")
                .param("run", run.value())
                .param("names", names)
                .query(ENTRY)
                .list();
    }

    /** The file from which money is paid, once it is written. */
    Optional<RunFileEntry> payable(PaymentRunId run) {
        return sql.sql(ENTRIES + " and kind = 'PAYABLE'")
                .param("run", run.value())
                .query(ENTRY)
                .optional();
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
