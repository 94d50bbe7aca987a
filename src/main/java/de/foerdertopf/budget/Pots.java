package de.foerdertopf.budget;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is in the pots, and how it came and went. */
@Component
@Transactional(readOnly = true)
public class Pots {

    static final RowMapper<Pot> POT = (row, number) -> new Pot(
            new FundCode(row.getString("fund")),
            new FiscalYear(row.getInt("year")),
            Money.ofCents(row.getLong("budget")),
            Money.ofCents(row.getLong("committed")),
            Money.ofCents(row.getLong("ordered")),
            Money.ofCents(row.getLong("paid")));

    private static final RowMapper<CaseMoney> CASE_MONEY = (row, number) -> new CaseMoney(
            new CaseNumber(row.getString("case_number")),
            new FundCode(row.getString("fund")),
            new FiscalYear(row.getInt("year")),
            Money.ofCents(row.getLong("committed")),
            Money.ofCents(row.getLong("ordered")),
            Money.ofCents(row.getLong("paid")));

    private static final String BY_CASE = """
            select t.case_number, t.fund, t.year,
                   coalesce(sum(e.amount) filter (where e.account = 'COMMITTED'), 0) committed,
                   coalesce(sum(e.amount) filter (where e.account = 'ORDERED'), 0) ordered,
                   coalesce(sum(e.amount) filter (where e.account = 'PAID'), 0) paid
              from foerdertopf.ledger_transaction t
              join foerdertopf.ledger_entry e on e.transaction_id = t.id
            """;

    private final JdbcClient sql;
    private final Ledger ledger;

    Pots(JdbcClient sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /**
     * The pot of a fund's fiscal year.
     *
     * @throws NotFoundException if it was never opened
     */
    public Pot pot(FundCode fund, FiscalYear year) {
        return find(fund, year).orElseThrow(() -> new NotFoundException("No pot " + fund + " " + year));
    }

    public Optional<Pot> find(FundCode fund, FiscalYear year) {
        return ledger.pot(fund, year);
    }

    /** All pots of a fund, latest year first. */
    public List<Pot> of(FundCode fund) {
        return sql.sql("select * from foerdertopf.fund_year where fund = :fund order by year desc")
                .param("fund", fund.value())
                .query(POT)
                .list();
    }

    /** Every pot, by fund, latest year first. */
    public List<Pot> all() {
        return sql.sql("select * from foerdertopf.fund_year order by fund, year desc")
                .query(POT)
                .list();
    }

    /** What a case holds, in each pot that it ever touched. */
    public List<CaseMoney> ofCase(CaseNumber caseNumber) {
        return sql.sql(BY_CASE + " where t.case_number = :case group by t.case_number, t.fund, t.year order by t.year")
                .param("case", caseNumber.value())
                .query(CASE_MONEY)
                .list();
    }

    /** The cases of a fund that have money bound which nobody has ordered to be paid yet, in the order of their commitment. */
    public List<CaseMoney> unordered(FundCode fund) {
        return sql.sql(BY_CASE + """
                         where t.fund = :fund and t.case_number is not null
                         group by t.case_number, t.fund, t.year
                        having coalesce(sum(e.amount) filter (where e.account = 'COMMITTED'), 0) > 0
                         order by min(t.seq)
                        """)
                .param("fund", fund.value())
                .query(CASE_MONEY)
                .list();
    }

    /** The last entry that bound money of a pot to a case, or {@link NotFoundException}. */
    public Commitment commitment(CaseNumber caseNumber, FundCode fund, FiscalYear year) {
        return sql.sql("""
                        select seq, booked_at from foerdertopf.ledger_transaction
                         where case_number = :case and fund = :fund and year = :year and kind = 'COMMITTED'
                         order by seq desc limit 1
                        """)
                .param("case", caseNumber.value())
                .param("fund", fund.value())
                .param("year", year.value())
                .query((row, number) -> new Commitment(
                        "MB-%s-%05d".formatted(year, row.getLong("seq")),
                        HouseTime.dayOf(
                                row.getObject("booked_at", OffsetDateTime.class).toInstant())))
                .optional()
                .orElseThrow(() -> new NotFoundException("No commitment of " + caseNumber));
    }

    /** The pot's book, latest first. */
    public List<Booking> bookings(FundCode fund, FiscalYear year) {
        return sql.sql("""
                        select * from (
                            select t.seq, t.booked_at, t.kind, t.case_number, t.amount, t.reason, t.actor,
                                   coalesce(f.amount, 0) change,
                                   sum(coalesce(f.amount, 0)) over (order by t.seq) left_after
                              from foerdertopf.ledger_transaction t
                              left join foerdertopf.ledger_entry f
                                on f.transaction_id = t.id and f.account = 'FREE'
                             where t.fund = :fund and t.year = :year) book
                         order by seq desc
                        """)
                .param("fund", fund.value())
                .param("year", year.value())
                .query((row, number) -> {
                    var caseNumber = row.getString("case_number");
                    return new Booking(
                            row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                            BookingKind.valueOf(row.getString("kind")),
                            caseNumber == null ? null : new CaseNumber(caseNumber),
                            Money.ofCents(row.getLong("amount")),
                            Money.ofCents(row.getLong("change")),
                            Money.ofCents(row.getLong("left_after")),
                            row.getString("reason"),
                            row.getString("actor"));
                })
                .list();
    }

    /** What recipients paid back into the pot, to be granted again, less what of it they got back. */
    public Money returnedToPot(FundCode fund, FiscalYear year) {
        return ledger.net(BookingKind.LEFTOVER_RETURNED, BookingKind.REFUNDED, fund, year, null);
    }

    /** What is kept for recipients who are owed it, and nobody has ordered yet: part of what is bound. */
    public Money owedBack(FundCode fund, FiscalYear year) {
        return balance(fund, year, Account.OWED_BACK);
    }

    /** The cases whose money refilled the pot, in the order in which it came. */
    public List<CaseNumber> thatRefilled(FundCode fund, FiscalYear year) {
        return sql.sql("""
                        select case_number from foerdertopf.ledger_transaction
                         where fund = :fund and year = :year and kind = 'LEFTOVER_RETURNED' and case_number is not null
                         group by case_number
                         order by min(booked_at), case_number
                        """)
                .param("fund", fund.value())
                .param("year", year.value())
                .query((row, number) -> new CaseNumber(row.getString("case_number")))
                .list();
    }

    /** What is ordered to go back to recipients and has not gone out yet. */
    public Money refundsOrdered(FundCode fund, FiscalYear year) {
        return ledger.net(BookingKind.REFUND_ORDERED, BookingKind.REFUNDED, fund, year, null);
    }

    /** What went out beyond what was granted to a case and is still out. */
    public Money paidOnTop(CaseNumber caseNumber) {
        return Money.ofCents(
                sql.sql("""
                        select coalesce(sum(e.amount), 0)
                          from foerdertopf.ledger_entry e
                          join foerdertopf.ledger_transaction t on t.id = e.transaction_id
                         where t.case_number = :case and e.account = 'ON_TOP'
                        """).param("case", caseNumber.value()).query(Long.class).single());
    }

    /** What went out in this year's name beyond what was granted, and is not back yet. */
    public Money stillOutOnTop(FundCode fund, FiscalYear year) {
        return balance(fund, year, Account.ON_TOP);
    }

    /** What the bank paid in this year's name beyond what was granted, and kept; recipients may have paid it back since. */
    public Money wentOutOnTop(FundCode fund, FiscalYear year) {
        return ledger.net(BookingKind.PAID_ON_TOP, BookingKind.ON_TOP_RETURNED, fund, year, null);
    }

    /**
     * What came back in this year as revenue of the city, outside the pot, whichever year's grants it belongs to, interest
     * included.
     */
    public Money revenue(FundCode fund, FiscalYear year) {
        return Money.ofCents(sql.sql("""
                        select coalesce(sum(e.amount), 0)
                          from foerdertopf.ledger_entry e
                          join foerdertopf.ledger_transaction t on t.id = e.transaction_id
                         where t.fund = :fund and coalesce(t.revenue_year, t.year) = :year and e.account in ('REVENUE', 'INTEREST')
                        """)
                .param("fund", fund.value())
                .param("year", year.value())
                .query(Long.class)
                .single());
    }

    /** Whether the fiscal year is closed: nothing is granted from its pot any more, nothing refills it. */
    public boolean isClosed(FundCode fund, FiscalYear year) {
        return ledger.isClosed(fund, year);
    }

    /** Compares the pot's row with its book. */
    public Reconciliation reconciliation(FundCode fund, FiscalYear year) {
        return new Reconciliation(
                pot(fund, year),
                new Pot(
                        fund,
                        year,
                        balance(fund, year, Account.BUDGET).negated(),
                        balance(fund, year, Account.COMMITTED).plus(owedBack(fund, year)),
                        balance(fund, year, Account.ORDERED),
                        balance(fund, year, Account.PAID)));
    }

    private Money balance(FundCode fund, FiscalYear year, Account account) {
        return Money.ofCents(sql.sql("""
                        select coalesce(sum(e.amount), 0)
                          from foerdertopf.ledger_entry e
                          join foerdertopf.ledger_transaction t on t.id = e.transaction_id
                         where t.fund = :fund and t.year = :year and e.account = :account
                        """)
                .param("fund", fund.value())
                .param("year", year.value())
                .param("account", account.name())
                .query(Long.class)
                .single());
    }
}
