package de.foerdertopf.dispatch;

import de.foerdertopf.dispatch.BulkIssue.Item;
import de.foerdertopf.dispatch.BulkIssue.State;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which notices were started together, and what became of each. */
@Component
public class BulkIssues {

    private final JdbcClient sql;

    BulkIssues(JdbcClient sql) {
        this.sql = sql;
    }

    /** The bulk issue, or {@link NotFoundException}. */
    public BulkIssue require(BulkIssueId id) {
        return sql.sql("select * from foerdertopf.bulk_issue where id = ?")
                .param(id.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("No bulk issue " + id));
    }

    /** The last ones of a fund, the newest first. */
    public List<BulkIssue> latest(FundCode fund, int most) {
        return sql.sql("select * from foerdertopf.bulk_issue where fund = ? order by started_at desc limit ?")
                .params(fund.value(), most)
                .query(this::row)
                .list();
    }

    /** The cases whose notice waits for its turn. */
    public Set<CaseNumber> waiting() {
        return new HashSet<>(sql.sql("select case_number from foerdertopf.bulk_issue_item where state = 'WAITING'")
                .query((row, number) -> new CaseNumber(row.getString(1)))
                .list());
    }

    void open(BulkIssueId id, FundCode fund, @Nullable String freeParagraph, Actor by, Instant at) {
        sql.sql("""
                        insert into foerdertopf.bulk_issue (id, fund, free_paragraph, started_by, started_at)
                        values (:id, :fund, :paragraph, :by, :at)
                        """)
                .param("id", id.value())
                .param("fund", fund.value())
                .param("paragraph", freeParagraph, Types.VARCHAR)
                .param("by", by.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return whether it was added: a case that waits already is not added once more */
    boolean add(BulkIssueId id, int position, CaseNumber caseNumber) {
        return sql.sql("""
                        insert into foerdertopf.bulk_issue_item (bulk_id, position, case_number, state)
                        values (?, ?, ?, 'WAITING')
                        on conflict (case_number) where state = 'WAITING' do nothing
                        """).params(id.value(), position, caseNumber.value()).update() > 0;
    }

    /** A notice whose turn it is. */
    record Next(BulkIssueId bulk, int position, CaseNumber caseNumber) {}

    /** The next one that waits and that nobody else holds; held until the transaction ends. */
    Optional<Next> lockNext() {
        return sql.sql("""
                        select i.bulk_id, i.position, i.case_number
                        from foerdertopf.bulk_issue_item i join foerdertopf.bulk_issue b on b.id = i.bulk_id
                        where i.state = 'WAITING' order by b.started_at, i.position limit 1 for update of i skip locked
                        """)
                .query((row, number) -> new Next(
                        new BulkIssueId(row.getObject("bulk_id", UUID.class)),
                        row.getInt("position"),
                        new CaseNumber(row.getString("case_number"))))
                .optional();
    }

    void issued(Next next, NoticeId notice, Instant at) {
        finish(next, State.ISSUED, notice, null, at);
    }

    void refused(Next next, String problem, Instant at) {
        finish(next, State.REFUSED, null, problem, at);
    }

    private void finish(Next next, State state, @Nullable NoticeId notice, @Nullable String problem, Instant at) {
        sql.sql("""
                        update foerdertopf.bulk_issue_item
                        set state = :state, notice_id = :notice, problem = :problem, done_at = :at
                        where bulk_id = :bulk and position = :position and state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("notice", notice == null ? null : notice.value(), Types.OTHER)
                .param("problem", problem, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("bulk", next.bulk().value())
                .param("position", next.position())
                .update();
    }

    /** @return how many will not have their turn */
    int stop(BulkIssueId id, Instant at) {
        return sql.sql("""
                        update foerdertopf.bulk_issue_item set state = 'STOPPED', done_at = ?
                        where bulk_id = ? and state = 'WAITING'
                        """).params(Timestamp.from(at), id.value()).update();
    }

    private BulkIssue row(ResultSet row, int number) throws SQLException {
        var id = new BulkIssueId(row.getObject("id", UUID.class));
        return new BulkIssue(
                id,
                new FundCode(row.getString("fund")),
                row.getString("free_paragraph"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                items(id));
    }

    private List<Item> items(BulkIssueId id) {
        return sql.sql("select * from foerdertopf.bulk_issue_item where bulk_id = ? order by position")
                .param(id.value())
                .query((row, number) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        var notice = row.getObject("notice_id", UUID.class);
        return new Item(
                new CaseNumber(row.getString("case_number")),
                State.valueOf(row.getString("state")),
                notice == null ? null : new NoticeId(notice),
                row.getString("problem"));
    }
}
