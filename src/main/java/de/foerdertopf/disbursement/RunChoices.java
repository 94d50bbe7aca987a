package de.foerdertopf.disbursement;

import de.foerdertopf.assessment.CaseRights;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which released payments go into the next run of a fund. It lies in the database, so that no page has to carry it: all of them, or
 * none, with exceptions. What the closing person released herself is never among them: who ordered money does not bring it to the
 * cash office.
 */
@Component
class RunChoices {

    /** Released, and in no run that is being prepared. Needs {@code fund}. */
    private static final String WAITING = """
            p.fund = :fund and p.state = 'RELEASED'
            and not exists (select 1 from foerdertopf.payment_run_item i where i.payment_id = p.id and i.voided_at is null)
            """;

    /**
     * The same without the cases out of which a person stays; for whoever only stands in for somebody who stays out of cases, these
     * cases alone. Needs {@code fund}, {@code outOf} and {@code only}.
     */
    private static final String OPEN = WAITING + """
            and p.case_number <> all (string_to_array(:outOf, ','))
            and (:only = '' or p.case_number = any (string_to_array(:only, ',')))
            """;

    /** Needs {@code fund}, {@code outOf}, {@code only} and {@code by}. */
    private static final String CHOSEN = OPEN + """
            and p.released_by <> :by
            and coalesce((select c.takes_all from foerdertopf.payment_run_choice c where c.fund = :fund), true)
                <> exists (select 1 from foerdertopf.payment_run_exception x where x.payment_id = p.id)
            """;

    /** Who pays the same again does so within a month or two: a list was sent twice, an application was made twice. */
    private static final Duration LATELY = Duration.ofDays(60);

    private static final String THESE = " any (string_to_array(:ids, ',')::uuid[])";

    private final JdbcClient sql;
    private final Conflicts conflicts;
    private final CaseRights rights;
    private final Clock clock;

    RunChoices(JdbcClient sql, Conflicts conflicts, CaseRights rights, Clock clock) {
        this.sql = sql;
        this.conflicts = conflicts;
        this.rights = rights;
        this.clock = clock;
    }

    private String outOf(Actor by) {
        return cases(conflicts.casesOf(by));
    }

    private static String cases(Collection<CaseNumber> cases) {
        return cases.stream().map(CaseNumber::value).collect(Collectors.joining(","));
    }

    /** A statement about what is open to this person. */
    private JdbcClient.StatementSpec about(FundCode fund, Actor by, String statement) {
        return sql.sql(statement)
                .param("fund", fund.value())
                .param("outOf", outOf(by))
                .param("only", cases(rights.onlyIn(by, fund, PaymentDuty.PAY.role())));
    }

    /** How many are chosen, and which: {@code seen} differs as soon as one of them does. */
    RunTotals totals(FundCode fund, Actor by) {
        var doubts = RunCandidate.doubts(chosen(fund, by), paidLately(fund, by));
        return about(fund, by, """
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
        return about(
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
                .param("outOf", outOf(by))
                .query((row, number) -> RunCandidate.read(row))
                .list();
    }

    /** How many are released and in no run, chosen or not, of the cases that are open to this person. */
    long waiting(FundCode fund, Actor by) {
        return about(fund, by, "select count(*) from foerdertopf.payment p where " + OPEN)
                .query(Long.class)
                .single();
    }

    /** How many wait in cases out of which this person stays. */
    long leftToOthers(FundCode fund, Actor by) {
        return sql.sql("select count(*) from foerdertopf.payment p where " + WAITING
                        + " and p.case_number = any (string_to_array(:outOf, ','))")
                .param("fund", fund.value())
                .param("outOf", outOf(by))
                .query(Long.class)
                .single();
    }

    /** A part of them, in the order in which they were ordered. */
    List<PaymentId> waiting(FundCode fund, Actor by, int from, int most) {
        return about(
                        fund,
                        by,
                        "select p.id from foerdertopf.payment p where " + OPEN
                                + " order by p.ordered_at, p.number offset :from limit :most")
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether what is released later goes into the run by itself. */
    boolean takesAll(FundCode fund) {
        return sql.sql("select takes_all from foerdertopf.payment_run_choice where fund = :fund")
                .param("fund", fund.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Those of the payments that are chosen, whoever closes the run. */
    Set<PaymentId> chosenAmong(FundCode fund, Collection<PaymentId> payments) {
        var exceptions = new HashSet<>(
                sql.sql("select payment_id from foerdertopf.payment_run_exception where payment_id =" + THESE)
                        .param("ids", joined(payments))
                        .query(UUID.class)
                        .list());
        var all = takesAll(fund);
        return payments.stream()
                .filter(payment -> all != exceptions.contains(payment.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the payments that wait and are not chosen, whoever closes the run; by whom they were left out, and when. */
    Map<PaymentId, LeftOut> leftOutAmong(FundCode fund, Collection<PaymentId> payments) {
        var leftOut = new HashMap<PaymentId, LeftOut>();
        sql.sql("""
                        select p.id, coalesce(x.changed_by, c.changed_by), coalesce(x.changed_at, c.changed_at),
                               x.payment_id is null
                          from foerdertopf.payment p
                          left join foerdertopf.payment_run_choice c on c.fund = p.fund
                          left join foerdertopf.payment_run_exception x on x.payment_id = p.id
                         where coalesce(c.takes_all, true) = (x.payment_id is not null) and p.id =
                        """ + THESE + " and " + WAITING)
                .param("ids", joined(payments))
                .param("fund", fund.value())
                .query(row -> {
                    leftOut.put(
                            new PaymentId(row.getObject(1, UUID.class)),
                            new LeftOut(
                                    row.getString(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    row.getBoolean(4)));
                });
        return leftOut;
    }

    /** From now on all, or none, without exception. */
    void reset(FundCode fund, boolean all, Instant at, Actor by) {
        sql.sql("delete from foerdertopf.payment_run_exception where fund = :fund")
                .param("fund", fund.value())
                .update();
        sql.sql("""
                        insert into foerdertopf.payment_run_choice (fund, takes_all, changed_by, changed_at)
                        values (:fund, :all, :by, :at)
                        on conflict (fund) do update
                           set takes_all = excluded.takes_all, changed_by = excluded.changed_by,
                               changed_at = excluded.changed_at
                        """)
                .param("fund", fund.value())
                .param("all", all)
                .param("by", by.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes or leaves out released payments of the fund; others are no business of this choice. */
    void set(FundCode fund, Collection<PaymentId> payments, boolean taken, Instant at, Actor by) {
        if (taken == takesAll(fund)) {
            sql.sql("delete from foerdertopf.payment_run_exception where fund = :fund and payment_id =" + THESE)
                    .param("fund", fund.value())
                    .param("ids", joined(payments))
                    .update();
            return;
        }
        sql.sql("""
                        insert into foerdertopf.payment_run_exception (payment_id, fund, changed_by, changed_at)
                        select p.id, p.fund, :by, :at from foerdertopf.payment p
                         where p.fund = :fund and p.state = 'RELEASED' and p.id =
                        """ + THESE + " on conflict do nothing")
                .param("fund", fund.value())
                .param("ids", joined(payments))
                .param("by", by.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The chosen payments by fiscal year, the earliest first: a file holds one budget year only. */
    List<OfYear> byYear(FundCode fund, Actor by) {
        return about(
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
        return about(fund, by, """
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

    private static String joined(Collection<PaymentId> payments) {
        return payments.stream().map(payment -> payment.value().toString()).collect(Collectors.joining(","));
    }
}
