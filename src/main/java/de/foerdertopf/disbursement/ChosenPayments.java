package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments that are chosen for the next run of whoever closes it. */
@Component
class ChosenPayments {

    /** Needs {@code fund}, {@code outOf}, {@code only} and {@code by}. */
    private static final String CHOSEN = OpenPayments.OPEN + """
            and p.released_by <> :by
            and coalesce((select c.takes_all from foerdertopf.payment_run_choice c where c.fund = :fund), true)
                <> exists (select 1 from foerdertopf.payment_run_exception x where x.payment_id = p.id)
            """;

    /** Who pays the same again does so within a month or two: a list was sent twice, an application was made twice. */
    private static final Duration LATELY = Duration.ofDays(60);

    private final JdbcClient sql;
    private final OpenPayments open;
    private final Clock clock;

    ChosenPayments(JdbcClient sql, OpenPayments open, Clock clock) {
        this.sql = sql;
        this.open = open;
        this.clock = clock;
    }

    /** How many are chosen, and which: {@code seen} differs as soon as one of them does. */
    RunTotals totals(FundCode fund, Actor by) {
        var doubts = RunCandidate.doubts(chosen(fund, by), paidLately(fund, by));
        return open.about(fund, by, """
                        select count(*), coalesce(sum(p.amount), 0),
                               md5(coalesce(string_agg(p.id || ':' || p.version, ',' order by p.id), '')),
                               (select r.number from foerdertopf.payment_run r where r.fund = :fund
                                 order by r.closed_at desc, r.fiscal_year desc, r.ordinal desc limit 1)
                          from foerdertopf.payment p where
                        """ + CHOSEN)
                .param("by", by.id())
                .query((row, number) -> new RunTotals(
                        row.getLong(1),
                        Money.ofCents(row.getLong(2)),
                        doubts,
                        new RunSeen(row.getString(3), Objects.requireNonNullElse(row.getString(4), ""))))
                .single();
    }

    private List<RunCandidate> chosen(FundCode fund, Actor by) {
        return open.about(
                        fund,
                        by,
                        "select " + RunCandidate.COLUMNS + " from foerdertopf.payment p where " + CHOSEN
                                + " order by p.number")
                .param("by", by.id())
                .query((row, number) -> RunCandidate.read(row))
                .list();
    }

    /** What went to the bank shortly before, of the cases that are open to this person. */
    private List<RunCandidate> paidLately(FundCode fund, Actor by) {
        var since = clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC);
        return sql.sql("select " + RunCandidate.COLUMNS + """
                         from foerdertopf.payment p join foerdertopf.payment_run r on r.id = p.run_id
                         where p.fund = :fund and p.state in ('IN_RUN', 'EXECUTED') and r.closed_at >= :since
                           and p.case_number <> all (string_to_array(:outOf, ','))
                         order by p.number
                        """)
                .param("fund", fund.value())
                .param("since", since)
                .param("outOf", open.outOf(by))
                .query((row, number) -> RunCandidate.read(row))
                .list();
    }

    /** The chosen payments by fiscal year, the earliest first: a file holds one budget year only. */
    List<OfYear> byYear(FundCode fund, Actor by) {
        return open.about(
                        fund,
                        by,
                        "select p.fiscal_year, count(*), sum(p.amount) from foerdertopf.payment p where " + CHOSEN
                                + " group by p.fiscal_year order by p.fiscal_year")
                .param("by", by.id())
                .query((row, number) ->
                        new OfYear(new FiscalYear(row.getInt(1)), row.getInt(2), Money.ofCents(row.getLong(3))))
                .list();
    }

    /** What is chosen of one fiscal year. */
    record OfYear(FiscalYear year, int count, Money sum) {}

    /**
     * Keeps the chosen payments of a year for a run: from now on no other one takes them.
     *
     * @return how many
     */
    int keepFor(PaymentRunId run, FundCode fund, FiscalYear year, Actor by) {
        return open.about(fund, by, """
                        insert into foerdertopf.payment_run_item (run_id, position, payment_id)
                        select :run, row_number() over (order by p.number), p.id
                          from foerdertopf.payment p where p.fiscal_year = :year and
                        """ + CHOSEN)
                .param("run", run.value())
                .param("year", year.value())
                .param("by", by.id())
                .update();
    }

    /** Nothing is left to be said about payments that are in a run. */
    void forget(PaymentRunId run) {
        sql.sql("""
                        delete from foerdertopf.payment_run_exception x using foerdertopf.payment_run_item i
                         where i.payment_id = x.payment_id and i.run_id = :run
                        """).param("run", run.value()).update();
    }
}
