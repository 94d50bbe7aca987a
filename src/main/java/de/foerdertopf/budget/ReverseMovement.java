package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a booking that was a mistake, by the same sum the other way round. The mistake stays in the book. */
@Service
public class ReverseMovement {

    private static final String AGAIN = "~";
    private static final String REVERSED = "^";
    private static final String ON_TOP = "on-top:";

    private final Ledger ledger;
    private final JdbcClient sql;

    ReverseMovement(Ledger ledger, JdbcClient sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    /**
     * Books the reverse of the last deed of this name.
     *
     * @param deed the operation key without what {@link #nextKey} adds
     * @throws de.foerdertopf.shared.BusinessRuleViolation if the money has gone on since, for instance {@code budget.exhausted};
     *     {@code budget.year-closed} where a closed year would owe the cash office an order again
     */
    @Transactional
    public void reverse(String deed, String reason, Actor by) {
        for (var original : bookReverse(deed, reason, by)) {
            if (original.movement().to() == Account.ORDERED) {
                ledger.requireOpen(
                        original.movement().fund(), original.movement().year());
            }
        }
    }

    /**
     * The same where the money goes on in the same moment: a closed year owes the cash office nothing by it.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation if the money has gone on since
     */
    @Transactional
    public void reverseInPassing(String deed, String reason, Actor by) {
        bookReverse(deed, reason, by);
    }

    private List<Reversed> bookReverse(String deed, String reason, Actor by) {
        var key = nextKey(deed);
        var originals = sql.sql("""
                        select t.id, t.op_key, t.fund, t.year, t.case_number, t.amount, t.revenue_year,
                               (select account from foerdertopf.ledger_entry where transaction_id = t.id and amount < 0) source,
                               (select account from foerdertopf.ledger_entry where transaction_id = t.id and amount > 0) target
                          from foerdertopf.ledger_transaction t where t.op_key in (:key, :onTop)
                        """)
                .param("key", key)
                .param("onTop", onTop(key))
                .query((row, number) -> {
                    var caseNumber = row.getString("case_number");
                    return new Reversed(
                            row.getObject("id", UUID.class),
                            new Movement(
                                    row.getString("op_key") + REVERSED,
                                    BookingKind.REVERSED,
                                    new FundCode(row.getString("fund")),
                                    new FiscalYear(row.getInt("year")),
                                    caseNumber == null ? null : new CaseNumber(caseNumber),
                                    Account.valueOf(row.getString("target")),
                                    Account.valueOf(row.getString("source")),
                                    Money.ofCents(row.getLong("amount")),
                                    reason,
                                    by),
                            row.getObject("revenue_year", Integer.class));
                })
                .list();
        if (originals.isEmpty()) {
            throw new IllegalStateException("Nothing was booked as " + key);
        }
        originals.forEach(original -> ledger.book(original.movement(), original.revenueYear(), original.id()));
        return originals;
    }

    /** Under this key stands what the same deed moves of money that was paid on top. */
    static String onTop(String key) {
        return ON_TOP + key;
    }

    /** How much of what was booked last under the name of this deed was of the grant, and not on top of it. */
    @Transactional(readOnly = true)
    public Money bookedOfGrant(String deed) {
        return sql.sql("select amount from foerdertopf.ledger_transaction where op_key = ?")
                .param(nextKey(deed))
                .query((row, number) -> Money.ofCents(row.getLong(1)))
                .optional()
                .orElse(Money.ZERO);
    }

    /** How much was booked last under the name of this deed; nothing once that was taken back. */
    @Transactional(readOnly = true)
    public Money booked(String deed) {
        var key = nextKey(deed);
        return sql
                .sql("select amount from foerdertopf.ledger_transaction where op_key in (:key, :onTop)")
                .param("key", key)
                .param("onTop", onTop(key))
                .query((row, number) -> Money.ofCents(row.getLong(1)))
                .list()
                .stream()
                .reduce(Money.ZERO, Money::plus);
    }

    /** The operation key for a deed that may have been taken back before: each time it is done anew it has a key of its own. */
    @Transactional(readOnly = true)
    public String nextKey(String deed) {
        var reversed = reversals(deed);
        return reversed == 0 ? deed : deed + AGAIN + (reversed + 1);
    }

    private int reversals(String deed) {
        return sql.sql("""
                        select count(*) from foerdertopf.ledger_transaction r
                          join foerdertopf.ledger_transaction t on t.id = r.reverses
                         where t.op_key in (:deed, :onTop) or starts_with(t.op_key, :again) or starts_with(t.op_key, :onTopAgain)
                        """)
                .param("deed", deed)
                .param("again", deed + AGAIN)
                .param("onTop", onTop(deed))
                .param("onTopAgain", onTop(deed + AGAIN))
                .query(Integer.class)
                .single();
    }

    /** A booking the other way round. */
    private record Reversed(
            UUID id, Movement movement, @Nullable Integer revenueYear) {}
}
