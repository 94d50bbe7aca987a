package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static final String THESE = " any (string_to_array(:ids, ',')::uuid[])";

    private final JdbcClient sql;
    private final OpenPayments open;

    RunChoices(JdbcClient sql, OpenPayments open) {
        this.sql = sql;
        this.open = open;
    }

    /** How many are released and in no run, chosen or not, of the cases that are open to this person. */
    long waiting(FundCode fund, Actor by) {
        return open.about(fund, by, "select count(*) from foerdertopf.payment p where " + OpenPayments.OPEN)
                .query(Long.class)
                .single();
    }

    /** How many wait in cases out of which this person stays. */
    long leftToOthers(FundCode fund, Actor by) {
        return sql.sql("select count(*) from foerdertopf.payment p where " + OpenPayments.WAITING
                        + " and p.case_number = any (string_to_array(:outOf, ','))")
                .param("fund", fund.value())
                .param("outOf", open.outOf(by))
                .query(Long.class)
                .single();
    }

    /** A part of them, in the order in which they were ordered. */
    List<PaymentId> waiting(FundCode fund, Actor by, int from, int most) {
        return open.about(
                        fund,
                        by,
                        "select p.id from foerdertopf.payment p where " + OpenPayments.OPEN
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
                        """ + THESE + " and " + OpenPayments.WAITING)
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

    private static String joined(Collection<PaymentId> payments) {
        return payments.stream().map(payment -> payment.value().toString()).collect(Collectors.joining(","));
    }
}
