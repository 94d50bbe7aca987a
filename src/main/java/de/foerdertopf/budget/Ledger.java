package de.foerdertopf.budget;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves money inside a pot: one conditional UPDATE of the pot's row, which is the lock, and a balanced booking, both in the
 * caller's transaction.
 */
@Component
class Ledger {

    /** Which argument of a shortage names the case whose share is too small. */
    static final int OF_CASE = 2;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books a movement once.
     *
     * @return false if the same deed was booked before, so that nothing moved now
     * @throws BusinessRuleViolation if the pot, or the case's part of it, does not hold so much
     */
    boolean book(Movement movement) {
        return book(movement, null, null);
    }

    /**
     * As {@link #book(Movement)}.
     *
     * @param revenueYear for revenue: the fiscal year in which the money came
     * @param reverses the booking that this one takes back
     */
    boolean book(Movement movement, @Nullable Integer revenueYear, @Nullable UUID reverses) {
        var id = UUID.randomUUID();
        if (!record(id, movement, revenueYear, reverses)) {
            requireSameDeed(movement);
            return false;
        }
        moveInPot(movement);
        entry(id, movement.from(), -movement.amount().cents());
        entry(id, movement.to(), movement.amount().cents());
        requireHeldByCase(movement);
        if (movement.to() == Account.FREE) {
            events.publishEvent(new PotFreed(movement.fund(), movement.year(), movement.by()));
        }
        return true;
    }

    /** Makes the pot's row, with nothing in it, unless it is there. */
    boolean create(FundCode fund, FiscalYear year) {
        return sql.sql("insert into foerdertopf.fund_year (fund, year) values (:fund, :year) on conflict do nothing")
                        .param("fund", fund.value())
                        .param("year", year.value())
                        .update()
                == 1;
    }

    Optional<Pot> pot(FundCode fund, FiscalYear year) {
        return sql.sql("select * from foerdertopf.fund_year where fund = :fund and year = :year")
                .param("fund", fund.value())
                .param("year", year.value())
                .query(Pots.POT)
                .optional();
    }

    /** Whether nothing more is granted from the pot. The caller's movement has locked the row. */
    boolean isClosed(FundCode fund, FiscalYear year) {
        return sql.sql("select closed_on is not null from foerdertopf.fund_year where fund = :fund and year = :year")
                .param("fund", fund.value())
                .param("year", year.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @throws BusinessRuleViolation {@code budget.year-closed} */
    void requireOpen(FundCode fund, FiscalYear year) {
        if (isClosed(fund, year)) {
            throw new BusinessRuleViolation("budget.year-closed", year.toString());
        }
    }

    /**
     * Closes the pot's year or opens it again.
     *
     * @throws BusinessRuleViolation {@code budget.year-has-orders} while money is on its way
     */
    void close(FundCode fund, FiscalYear year, boolean closed) {
        var pot = lock(fund, year);
        if (closed && pot.ordered().isPositive()) {
            throw new BusinessRuleViolation("budget.year-has-orders", pot.ordered());
        }
        sql.sql("update foerdertopf.fund_year set closed_on = :day where fund = :fund and year = :year")
                .param("day", closed ? HouseTime.today(clock) : null, Types.DATE)
                .param("fund", fund.value())
                .param("year", year.value())
                .update();
    }

    /** What a case holds of one account in one pot. */
    Money held(CaseNumber caseNumber, FundCode fund, FiscalYear year, Account account) {
        return Money.ofCents(sql.sql("""
                        select coalesce(sum(e.amount), 0)
                          from foerdertopf.ledger_entry e
                          join foerdertopf.ledger_transaction t on t.id = e.transaction_id
                         where t.case_number = :case and t.fund = :fund and t.year = :year and e.account = :account
                        """)
                .param("case", caseNumber.value())
                .param("fund", fund.value())
                .param("year", year.value())
                .param("account", account.name())
                .query(Long.class)
                .single());
    }

    /** What of a case's repayments refilled the pot and stayed in it. */
    Money refilled(CaseNumber caseNumber, FundCode fund, FiscalYear year) {
        return net(BookingKind.LEFTOVER_RETURNED, BookingKind.REFUND_ORDERED, fund, year, caseNumber);
    }

    /**
     * What was booked as the one kind less what was as the other; what was a mistake does not count.
     *
     * @param caseNumber null for all cases of the pot
     */
    Money net(BookingKind kind, BookingKind less, FundCode fund, FiscalYear year, @Nullable CaseNumber caseNumber) {
        return Money.ofCents(sql.sql("""
                        select coalesce(sum(case t.kind when :kind then t.amount else -t.amount end), 0)
                          from foerdertopf.ledger_transaction t
                         where t.fund = :fund and t.year = :year and t.kind in (:kind, :less)
                           and t.case_number = coalesce(:case, t.case_number)
                           and not exists (select 1 from foerdertopf.ledger_transaction r where r.reverses = t.id)
                        """)
                .param("kind", kind.name())
                .param("less", less.name())
                .param("fund", fund.value())
                .param("year", year.value())
                .param("case", caseNumber == null ? null : caseNumber.value(), Types.VARCHAR)
                .query(Long.class)
                .single());
    }

    private boolean record(UUID id, Movement movement, @Nullable Integer revenueYear, @Nullable UUID reverses) {
        var caseNumber = movement.caseNumber();
        return sql.sql("""
                            insert into foerdertopf.ledger_transaction
                                (id, op_key, kind, fund, year, case_number, amount, reason, actor, booked_at,
                                 revenue_year, reverses)
                            select :id, :key, :kind, fund, year, :case, :amount, :reason, :actor, :at, :revenueYear, :reverses
                              from foerdertopf.fund_year where fund = :fund and year = :year
                            on conflict (op_key) do nothing
                            """)
                        .param("id", id)
                        .param("key", movement.operationKey())
                        .param("kind", movement.kind().name())
                        .param("case", caseNumber == null ? null : caseNumber.value())
                        .param("amount", movement.amount().cents())
                        .param("reason", movement.reason())
                        .param("actor", movement.by().id())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("revenueYear", revenueYear, Types.INTEGER)
                        .param("reverses", reverses, Types.OTHER)
                        .param("fund", movement.fund().value())
                        .param("year", movement.year().value())
                        .update()
                == 1;
    }

    private void requireSameDeed(Movement movement) {
        var known = sql.sql("""
                        select kind, fund, year, case_number, amount
                          from foerdertopf.ledger_transaction where op_key = :key
                        """)
                .param("key", movement.operationKey())
                .query((row, number) -> row.getString("kind") + " "
                        + new Pot.Key(new FundCode(row.getString("fund")), new FiscalYear(row.getInt("year"))) + " "
                        + row.getString("case_number") + " " + row.getLong("amount"))
                .optional();
        if (known.isEmpty()) {
            throw new BusinessRuleViolation("budget.no-pot", movement.fund(), movement.year());
        }
        var asked = movement.kind() + " " + new Pot.Key(movement.fund(), movement.year()) + " " + movement.caseNumber()
                + " " + movement.amount().cents();
        if (!known.get().equals(asked)) {
            throw new IllegalStateException("Operation key " + movement.operationKey() + " was used for another deed");
        }
    }

    private void moveInPot(Movement movement) {
        if (fits(movement)) {
            return;
        }
        // Somebody may have freed money since the attempt: with the row locked, what is left is certain and told truly.
        var pot = lock(movement.fund(), movement.year());
        if (!fits(movement)) {
            throw shortage(movement, movement.from() == Account.FREE ? pot.left() : movement.amount());
        }
    }

    private boolean fits(Movement movement) {
        return sql.sql("""
                        update foerdertopf.fund_year
                           set budget = budget + :budget, committed = committed + :committed,
                               ordered = ordered + :ordered, paid = paid + :paid
                         where fund = :fund and year = :year
                           and committed + :committed >= 0 and ordered + :ordered >= 0 and paid + :paid >= 0
                           and committed + ordered + paid + :committed + :ordered + :paid <= budget + :budget
                        """)
                        .param("budget", movement.changeOfBudget())
                        .param("committed", movement.change(Account.COMMITTED) + movement.change(Account.OWED_BACK))
                        .param("ordered", movement.change(Account.ORDERED))
                        .param("paid", movement.change(Account.PAID))
                        .param("fund", movement.fund().value())
                        .param("year", movement.year().value())
                        .update()
                == 1;
    }

    /** The pot, which nobody else moves before the caller's transaction is over. */
    Pot lock(FundCode fund, FiscalYear year) {
        return sql.sql("select * from foerdertopf.fund_year where fund = :fund and year = :year for no key update")
                .param("fund", fund.value())
                .param("year", year.value())
                .query(Pots.POT)
                .single();
    }

    private void entry(UUID transaction, Account account, long cents) {
        sql.sql("insert into foerdertopf.ledger_entry (transaction_id, account, amount) values (:id, :account, :cents)")
                .param("id", transaction)
                .param("account", account.name())
                .param("cents", cents)
                .update();
    }

    /** The pot's row is locked by now, so that this sum cannot change under us. */
    private void requireHeldByCase(Movement movement) {
        var caseNumber = movement.caseNumber();
        if (caseNumber == null || !movement.from().isKeptPerCase()) {
            return;
        }
        if (held(caseNumber, movement.fund(), movement.year(), movement.from()).isNegative()) {
            throw shortage(movement, movement.amount());
        }
    }

    private static BusinessRuleViolation shortage(Movement movement, Money argument) {
        var code = movement.to() == Account.BUDGET
                ? Account.BUDGET.shortage()
                : movement.from().shortage();
        if (code == null) {
            throw new IllegalStateException("No pot holds " + movement.from());
        }
        var caseNumber = movement.caseNumber();
        return caseNumber == null
                ? new BusinessRuleViolation(code, argument, movement.year().toString())
                : new BusinessRuleViolation(code, argument, movement.year().toString(), caseNumber.value());
    }
}
