package de.foerdertopf.dispatch;

import de.foerdertopf.dispatch.PrintedLetter.State;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of print runs: where each stands in the file, and what became of it. */
@Component
class PrintRunItems {

    private final JdbcClient sql;

    PrintRunItems(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets one person at a time make runs of a fund; held until the transaction ends. */
    void lock(FundCode fund) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "print-run:" + fund)
                .query((row, number) -> true)
                .single();
    }

    /** The unique indexes on living items refuse a letter that is in another run. */
    void add(PrintRunId run, PrintedLetter letter) {
        sql.sql("""
                        insert into foerdertopf.print_run_item
                            (run_id, position, notice_id, message_id, case_number, first_page, last_page, sheets, state)
                        values (:run, :position, :notice, :message, :case, :first, :last, :sheets, :state)
                        """)
                .param("run", run.value())
                .param("position", letter.position())
                .param("notice", letter.notice(), Types.OTHER)
                .param("message", letter.message(), Types.OTHER)
                .param("case", letter.caseNumber().value())
                .param("first", letter.firstPage())
                .param("last", letter.lastPage())
                .param("sheets", letter.sheets())
                .param("state", letter.state().name())
                .update();
    }

    List<PrintedLetter> of(PrintRunId run) {
        return sql.sql("select * from foerdertopf.print_run_item where run_id = :run order by position")
                .param("run", run.value())
                .query(PrintRunItems::row)
                .list();
    }

    /** The letter, held until the transaction ends, if it still waits for the post. */
    Optional<PrintedLetter> lockWaiting(PrintRunId run, int position) {
        return sql.sql("""
                        select * from foerdertopf.print_run_item
                         where run_id = :run and position = :position and state = 'TO_POST' for update
                        """)
                .param("run", run.value())
                .param("position", position)
                .query(PrintRunItems::row)
                .optional();
    }

    void settle(PrintRunId run, int position, State state) {
        sql.sql("""
                        update foerdertopf.print_run_item set state = :state, problem = null
                         where run_id = :run and position = :position
                        """)
                .param("state", state.name())
                .param("run", run.value())
                .param("position", position)
                .update();
    }

    /** Says why a letter still waits. */
    void note(PrintRunId run, int position, @Nullable String problem) {
        sql.sql("""
                        update foerdertopf.print_run_item set problem = :problem
                         where run_id = :run and position = :position and state = 'TO_POST'
                        """)
                .param("problem", problem, Types.VARCHAR)
                .param("run", run.value())
                .param("position", position)
                .update();
    }

    /** All that are in a living run. */
    Set<LetterRef> living() {
        return new HashSet<>(sql
                .sql("select * from foerdertopf.print_run_item where state = 'TO_POST'")
                .query(PrintRunItems::row)
                .list()
                .stream()
                .map(PrintedLetter::letter)
                .toList());
    }

    private static PrintedLetter row(ResultSet row, int number) throws SQLException {
        var notice = row.getObject("notice_id", UUID.class);
        return new PrintedLetter(
                row.getInt("position"),
                notice == null
                        ? new LetterRef(LetterRef.Kind.MESSAGE, row.getObject("message_id", UUID.class))
                        : new LetterRef(LetterRef.Kind.NOTICE, notice),
                new CaseNumber(row.getString("case_number")),
                row.getInt("first_page"),
                row.getInt("last_page"),
                row.getInt("sheets"),
                State.valueOf(row.getString("state")),
                row.getString("problem"));
    }
}
