package de.foerdertopf.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class PotIT extends IntegrationTest {

    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final Actor OFFICER = Actor.staff("officer");
    private static final CaseNumber CASE = new CaseNumber("POT-2025-0001");

    private final FundCode fund = new FundCode("pot-" + UUID.randomUUID());

    @Autowired
    private OpenPot openPot;

    @Autowired
    private ChangePot changePot;

    @Autowired
    private CommitBudget commitBudget;

    @Autowired
    private ReleaseCommitment releaseCommitment;

    @Autowired
    private MoveToOrdered moveToOrdered;

    @Autowired
    private CancelOrder cancelOrder;

    @Autowired
    private MoveToPaid moveToPaid;

    @Autowired
    private ReturnPayment returnPayment;

    @Autowired
    private ReturnLeftover returnLeftover;

    @Autowired
    private Pots pots;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void openPot() {
        openPot.open(new OpenPot.Command(fund, YEAR, Money.ofEuros(1000), "Beschluss des Rates", OFFICER));
    }

    @Test
    void movesAGrantsMoneyFromBucketToBucket() {
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER);
        assertPot(300, 0, 0);
        moveToOrdered.move(CASE, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER);
        assertPot(0, 300, 0);
        cancelOrder.cancel(CASE, fund, YEAR, Money.ofEuros(300), key("cancel"), OFFICER);
        assertPot(300, 0, 0);
        moveToOrdered.move(CASE, fund, YEAR, Money.ofEuros(300), key("order-2"), OFFICER);
        moveToPaid.move(CASE, fund, YEAR, Money.ofEuros(300), key("pay"), OFFICER);
        assertPot(0, 0, 300);
        returnPayment.takeBack(CASE, fund, YEAR, Money.ofEuros(300), key("return"), OFFICER);
        assertPot(300, 0, 0);
        releaseCommitment.release(CASE, fund, YEAR, Money.ofEuros(100), key("release"), OFFICER);
        assertPot(200, 0, 0);

        assertThat(pots.reconciliation(fund, YEAR).difference()).isEqualTo(Money.ZERO);
        assertThat(pots.ofCase(CASE))
                .filteredOn(money -> money.fund().equals(fund))
                .singleElement()
                .extracting(CaseMoney::committed)
                .isEqualTo(Money.ofEuros(200));
    }

    @Test
    void refusesMoreThanIsFreeAndSaysWhatIsLeft() {
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(900), key("first"), OFFICER);

        assertThatThrownBy(() -> commitBudget.commit(CASE, fund, YEAR, Money.ofCents(10_001), key("second"), OFFICER))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> {
                    assertThat(violation.code()).isEqualTo("budget.exhausted");
                    assertThat(violation.arguments()).containsExactly(Money.ofEuros(100));
                });
        assertPot(900, 0, 0);
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(100), key("fits"), OFFICER);
        assertPot(1000, 0, 0);
    }

    @Test
    void booksTheSameDeedOnce() {
        for (var i = 0; i < 3; i++) {
            commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER);
        }

        assertPot(300, 0, 0);
        assertThat(pots.bookings(fund, YEAR)).hasSize(2);
    }

    @Test
    void refusesAKeyThatNamedAnotherDeed() {
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER);

        assertThatThrownBy(() -> commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(301), key("commit"), OFFICER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverTakesOneCasesMoneyForAnother() {
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER);
        var other = new CaseNumber("POT-2025-0002");

        assertThatThrownBy(() -> moveToOrdered.move(other, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("budget.not-committed");
        assertPot(300, 0, 0);
    }

    @Test
    void saysThatAYearHasNoPot() {
        assertThatThrownBy(() ->
                        commitBudget.commit(CASE, fund, new FiscalYear(2031), Money.ofEuros(1), key("commit"), OFFICER))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("budget.no-pot");
    }

    @Test
    void rollsBackWithItsCaller() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER);
                    throw new IllegalArgumentException("the caller fails");
                }))
                .hasMessage("the caller fails");

        assertPot(0, 0, 0);
        assertThat(pots.bookings(fund, YEAR)).hasSize(1);
    }

    @Test
    void refillsThePotWithALeftoverOfTheSameYear() {
        payOut(400);

        var went = returnLeftover.takeBack(leftover(true, LocalDate.of(2025, 12, 31)));

        assertThat(went).isEqualTo(ReturnLeftover.Destination.POT);
        assertPot(0, 0, 350);
        assertThat(pots.pot(fund, YEAR).left()).isEqualTo(Money.ofEuros(650));
        assertThat(pots.revenue(fund, YEAR)).isEqualTo(Money.ZERO);
    }

    @Test
    void leavesThePotAloneWhenALeftoverComesInTheNextYear() {
        payOut(400);

        var went = returnLeftover.takeBack(leftover(true, LocalDate.of(2026, 1, 1)));

        assertThat(went).isEqualTo(ReturnLeftover.Destination.REVENUE);
        assertPot(0, 0, 400);
        assertThat(pots.revenue(fund, YEAR)).isEqualTo(Money.ofEuros(50));
        assertThat(pots.reconciliation(fund, YEAR).isBalanced()).isTrue();
    }

    @Test
    void leavesThePotAloneWhereTheEditionSaysSo() {
        payOut(400);

        assertThat(returnLeftover.takeBack(leftover(false, LocalDate.of(2025, 12, 31))))
                .isEqualTo(ReturnLeftover.Destination.REVENUE);
        assertPot(0, 0, 400);
    }

    @Test
    void takesNoMoreBackThanWasPaid() {
        payOut(40);

        assertThatThrownBy(() -> returnLeftover.takeBack(leftover(true, LocalDate.of(2025, 12, 31))))
                .hasMessageContaining("budget.not-paid");
        assertThatThrownBy(() -> returnLeftover.takeBack(leftover(false, LocalDate.of(2025, 12, 31))))
                .hasMessageContaining("budget.not-paid");
        assertPot(0, 0, 40);
    }

    @Test
    void changesAPotWithAReasonAndNeverBelowWhatIsBound() {
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(900), key("commit"), OFFICER);

        changePot.change(
                new ChangePot.Command(fund, YEAR, Money.ofEuros(500), "Nachtragshaushalt", key("raise"), OFFICER));
        assertThat(pots.pot(fund, YEAR).left()).isEqualTo(Money.ofEuros(600));
        assertThatThrownBy(() -> changePot.change(
                        new ChangePot.Command(fund, YEAR, Money.ofEuros(-601), "Sperre", key("lower"), OFFICER)))
                .hasMessageContaining("budget.below-bound");
        assertThatThrownBy(() ->
                        changePot.change(new ChangePot.Command(fund, YEAR, Money.ofEuros(1), " ", key("x"), OFFICER)))
                .hasMessageContaining("budget.reason-missing");
        changePot.change(new ChangePot.Command(fund, YEAR, Money.ofEuros(-600), "Sperre", key("lower"), OFFICER));

        assertThat(pots.pot(fund, YEAR).left()).isEqualTo(Money.ZERO);
        assertThat(pots.reconciliation(fund, YEAR).isBalanced()).isTrue();
    }

    @Test
    void aChangeChangesSomething() {
        assertThatThrownBy(() -> changePot.change(
                        new ChangePot.Command(fund, YEAR, Money.ZERO, "Nichts", key("nothing"), OFFICER)))
                .hasMessageContaining("budget.no-change");

        changePot.change(new ChangePot.Command(fund, YEAR, Money.ofCents(1), "Ein Cent", key("cent"), OFFICER));

        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofCents(100_001));
    }

    @Test
    void paysOnlyWhatIsOrderedAndTakesBackOnlyWhatIsPaid() {
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER);
        assertThatThrownBy(() -> moveToPaid.move(CASE, fund, YEAR, Money.ofEuros(300), key("pay"), OFFICER))
                .hasMessageContaining("budget.not-ordered");
        assertThatThrownBy(() -> cancelOrder.cancel(CASE, fund, YEAR, Money.ofEuros(300), key("cancel"), OFFICER))
                .hasMessageContaining("budget.not-ordered");
        moveToOrdered.move(CASE, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER);
        assertThatThrownBy(() -> moveToPaid.move(CASE, fund, YEAR, Money.ofCents(30_001), key("pay"), OFFICER))
                .hasMessageContaining("budget.not-ordered");
        assertThatThrownBy(() -> returnPayment.takeBack(CASE, fund, YEAR, Money.ofEuros(300), key("back"), OFFICER))
                .hasMessageContaining("budget.not-paid");

        moveToPaid.move(CASE, fund, YEAR, Money.ofEuros(300), key("pay"), OFFICER);

        assertPot(0, 0, 300);
    }

    @Test
    void opensAPotOnce() {
        var again = openPot.open(new OpenPot.Command(fund, YEAR, Money.ofEuros(5), "Beschluss", OFFICER));

        assertThat(again).isFalse();
        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1000));
    }

    @Test
    void tellsWhatWasFreeAfterEachBooking() {
        commitBudget.commit(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER);
        moveToOrdered.move(CASE, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER);

        assertThat(pots.bookings(fund, YEAR))
                .extracting(Booking::kind, Booking::change, Booking::leftAfter)
                .containsExactly(
                        tuple(BookingKind.ORDERED, 0, 700),
                        tuple(BookingKind.COMMITTED, -300, 700),
                        tuple(BookingKind.POT_OPENED, 1000, 1000));
    }

    @Test
    void refusesToChangeItsBook() {
        assertThatThrownBy(() -> sql.update("update foerdertopf.ledger_entry set amount = 1"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append only");
        assertThatThrownBy(() -> sql.update("delete from foerdertopf.ledger_transaction"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.execute("truncate foerdertopf.ledger_entry"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesAOneSidedBooking() {
        assertThatThrownBy(() -> sql.update("""
                        insert into foerdertopf.ledger_transaction
                            (id, op_key, kind, fund, year, amount, actor, booked_at)
                        values (gen_random_uuid(), ?, 'COMMITTED', ?, 2025, 5, 'nobody', now())
                        """, key("lonely"), fund.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("two sides");
    }

    @Test
    void theRowItselfRefusesOverspending() {
        assertThatThrownBy(() -> sql.update(
                        "update foerdertopf.fund_year set committed = budget + 1 where fund = ?", fund.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("fund_year_never_overspent");
    }

    private void payOut(long euros) {
        var sum = Money.ofEuros(euros);
        commitBudget.commit(CASE, fund, YEAR, sum, key("commit"), OFFICER);
        moveToOrdered.move(CASE, fund, YEAR, sum, key("order"), OFFICER);
        moveToPaid.move(CASE, fund, YEAR, sum, key("pay"), OFFICER);
    }

    private ReturnLeftover.Command leftover(boolean editionRefillsPot, LocalDate on) {
        return new ReturnLeftover.Command(
                CASE, fund, YEAR, Money.ofEuros(50), editionRefillsPot, on, key("leftover"), OFFICER);
    }

    private String key(String deed) {
        return fund + ":" + deed;
    }

    private void assertPot(long committed, long ordered, long paid) {
        assertThat(pots.pot(fund, YEAR))
                .extracting(Pot::committed, Pot::ordered, Pot::paid)
                .containsExactly(Money.ofEuros(committed), Money.ofEuros(ordered), Money.ofEuros(paid));
    }

    private static org.assertj.core.groups.Tuple tuple(BookingKind kind, long change, long left) {
        return org.assertj.core.groups.Tuple.tuple(kind, Money.ofEuros(change), Money.ofEuros(left));
    }
}
