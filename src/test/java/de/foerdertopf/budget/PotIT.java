package de.foerdertopf.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.OwnEdition;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
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
    private static final FiscalYear PAST = new FiscalYear(2020);
    private static final Actor OFFICER = Actor.staff("officer");
    private static final Actor SECOND = Actor.staff("second");
    private static final CaseNumber CASE = new CaseNumber("POT-2025-0001");

    private final FundCode fund = new FundCode("pot-" + UUID.randomUUID());

    @Autowired
    private OpenPot openPot;

    @Autowired
    private ChangePot changePot;

    @Autowired
    private SignPotRequest signPotRequest;

    @Autowired
    private CloseFiscalYear closeFiscalYear;

    @Autowired
    private ReverseMovement reverseMovement;

    @Autowired
    private Funds funds;

    @Autowired
    private GrantBookings bookings;

    @Autowired
    private ReturnLeftover returnLeftover;

    @Autowired
    private BookRefund bookRefund;

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
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER));
        assertPot(300, 0, 0);
        bookings.order(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER));
        assertPot(0, 300, 0);
        bookings.cancelOrder(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("cancel"), OFFICER));
        assertPot(300, 0, 0);
        bookings.order(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("order-2"), OFFICER));
        bookings.pay(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("pay"), OFFICER));
        assertPot(0, 0, 300);
        bookings.takeBack(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("return"), OFFICER));
        assertPot(300, 0, 0);
        bookings.release(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(100), key("release"), OFFICER));
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
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(900), key("first"), OFFICER));

        assertThatThrownBy(() -> bookings.commit(
                        new GrantBookings.Part(CASE, fund, YEAR, Money.ofCents(10_001), key("second"), OFFICER)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> {
                    assertThat(violation.code()).isEqualTo("budget.exhausted");
                    assertThat(violation.arguments())
                            .containsExactly(Money.ofEuros(100), YEAR.toString(), CASE.value());
                });
        assertPot(900, 0, 0);
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(100), key("fits"), OFFICER));
        assertPot(1000, 0, 0);
    }

    @Test
    void booksTheSameDeedOnce() {
        for (var i = 0; i < 3; i++) {
            bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER));
        }

        assertPot(300, 0, 0);
        assertThat(pots.bookings(fund, YEAR)).hasSize(2);
    }

    @Test
    void refusesAKeyThatNamedAnotherDeed() {
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER));

        assertThatThrownBy(() -> bookings.commit(
                        new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(301), key("commit"), OFFICER)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverTakesOneCasesMoneyForAnother() {
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER));
        var other = new CaseNumber("POT-2025-0002");

        assertThatThrownBy(() -> bookings.order(
                        new GrantBookings.Part(other, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER)))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("budget.not-committed");
        assertPot(300, 0, 0);
    }

    @Test
    void saysThatAYearHasNoPot() {
        assertThatThrownBy(() -> bookings.commit(new GrantBookings.Part(
                        CASE, fund, new FiscalYear(2031), Money.ofEuros(1), key("commit"), OFFICER)))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("budget.no-pot");
    }

    @Test
    void rollsBackWithItsCaller() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    bookings.commit(
                            new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER));
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
        assertThat(pots.revenue(fund, new FiscalYear(2026))).isEqualTo(Money.ofEuros(50));
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
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(900), key("commit"), OFFICER));

        changedByTwo(500, "Nachtragshaushalt");
        assertThat(pots.pot(fund, YEAR).left()).isEqualTo(Money.ofEuros(600));
        assertThatThrownBy(() -> changedByTwo(-601, "Sperre")).hasMessageContaining("budget.below-bound");
        assertThatThrownBy(() -> changedByTwo(1, " ")).hasMessageContaining("budget.reason-missing");
        changedByTwo(-600, "Sperre");

        assertThat(pots.pot(fund, YEAR).left()).isEqualTo(Money.ZERO);
        assertThat(pots.reconciliation(fund, YEAR).isBalanced()).isTrue();
    }

    @Test
    void aChangeChangesSomething() {
        assertThatThrownBy(() -> changePot.change(
                        new ChangePot.Command(fund, YEAR, Money.ZERO, "Nichts", UUID.randomUUID(), OFFICER)))
                .hasMessageContaining("budget.no-change");

        var cent = new ChangePot.Command(fund, YEAR, Money.ofCents(1), "Ein Cent", UUID.randomUUID(), OFFICER);
        changePot.change(cent);
        signPotRequest.sign(new SignPotRequest.Command(fund, cent.key(), SECOND));

        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofCents(100_001));
    }

    @Test
    void paysOnlyWhatIsOrderedAndTakesBackOnlyWhatIsPaid() {
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER));
        assertThatThrownBy(() ->
                        bookings.pay(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("pay"), OFFICER)))
                .hasMessageContaining("budget.not-ordered");
        assertThatThrownBy(() -> bookings.cancelOrder(
                        new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("cancel"), OFFICER)))
                .hasMessageContaining("budget.not-ordered");
        bookings.order(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER));
        assertThatThrownBy(() -> bookings.pay(
                        new GrantBookings.Part(CASE, fund, YEAR, Money.ofCents(30_001), key("pay"), OFFICER)))
                .hasMessageContaining("budget.not-ordered");
        assertThatThrownBy(() -> bookings.takeBack(
                        new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("back"), OFFICER)))
                .hasMessageContaining("budget.not-paid");

        bookings.pay(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("pay"), OFFICER));

        assertPot(0, 0, 300);
    }

    @Test
    void aChangeBeyondTheLimitOfTheEditionWaitsForASecondPerson() {
        var key = UUID.randomUUID();

        assertThat(changePot.change(wish(500, "Nachtrag", key))).isEqualTo(ChangePot.Outcome.WAITS);

        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1000));
        assertThatThrownBy(() -> signPotRequest.sign(new SignPotRequest.Command(fund, key, OFFICER)))
                .hasMessageContaining("budget.same-person");
        signPotRequest.sign(new SignPotRequest.Command(fund, key, SECOND));
        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1500));
        assertThatThrownBy(() -> signPotRequest.sign(new SignPotRequest.Command(fund, key, SECOND)))
                .hasMessageContaining("budget.request-over");
    }

    @Test
    void aChangeUpToTheLimitOfTheEditionIsDoneByOnePerson() {
        var bremen = new FundCode("bremen-stadtteilfonds");
        var year = new FiscalYear(2025);
        try (var edition = OwnEdition.withPotChangedAloneUpTo(funds, bremen, 500)) {
            var within = new ChangePot.Command(bremen, year, Money.ofEuros(500), "Spende", UUID.randomUUID(), OFFICER);
            var beyond =
                    new ChangePot.Command(bremen, year, Money.ofCents(-50_001), "Zu viel", UUID.randomUUID(), OFFICER);

            assertThat(edition.offersPortal()).isFalse();
            assertThat(changePot.change(within)).isEqualTo(ChangePot.Outcome.DONE);
            assertThat(changePot.change(beyond)).isEqualTo(ChangePot.Outcome.WAITS);
            signPotRequest.withdraw(new SignPotRequest.Command(bremen, beyond.key(), OFFICER));
        }
        var back = new ChangePot.Command(bremen, year, Money.ofEuros(-500), "Zurück", UUID.randomUUID(), OFFICER);
        changePot.change(back);
        signPotRequest.sign(new SignPotRequest.Command(bremen, back.key(), SECOND));
    }

    @Test
    void aWishThatWasDrawnBackCannotBeSigned() {
        var key = UUID.randomUUID();
        changePot.change(wish(500, "Nachtrag", key));

        signPotRequest.withdraw(new SignPotRequest.Command(fund, key, OFFICER));

        assertThat(signPotRequest.waiting(fund)).isEmpty();
        assertThatThrownBy(() -> signPotRequest.sign(new SignPotRequest.Command(fund, key, SECOND)))
                .hasMessageContaining("budget.request-over");
        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1000));
    }

    @Test
    void aSecondPersonWhoDoesNotAgreeSaysWhyAndNothingChanges() {
        var key = UUID.randomUUID();
        changePot.change(wish(500, "Nachtrag", key));
        assertThatThrownBy(() -> signPotRequest.refuse(new SignPotRequest.Refusal(fund, key, " ", SECOND)))
                .hasMessageContaining("budget.reason-missing");
        assertThatThrownBy(() -> signPotRequest.refuse(new SignPotRequest.Refusal(fund, key, "Doch nicht", OFFICER)))
                .hasMessageContaining("budget.same-person");
        assertThat(signPotRequest.waiting(fund)).hasSize(1);

        signPotRequest.refuse(new SignPotRequest.Refusal(fund, key, "Kein Beschluss da", SECOND));

        assertThat(signPotRequest.waiting(fund)).isEmpty();
        assertThat(signPotRequest.refused(fund, YEAR))
                .extracting(RefusedWish::reason, RefusedWish::refusal, RefusedWish::by)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Nachtrag", "Kein Beschluss da", SECOND.id()));
        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1000));
        assertThatThrownBy(() -> signPotRequest.refuse(new SignPotRequest.Refusal(fund, key, "Noch einmal", SECOND)))
                .hasMessageContaining("budget.request-over");
    }

    @Test
    void refusesAbsurdSumsWithASentence() {
        assertThatThrownBy(() -> changedByTwo(1_000_000_001, "Tippfehler")).hasMessageContaining("budget.too-large");
        assertThatThrownBy(() -> changedByTwo(-92_233_720_368_547_758L, "Tippfehler"))
                .hasMessageContaining("budget.too-large");
        changedByTwo(999_999_000, "Viel");
        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1_000_000_000));
    }

    @Test
    void aFormThatWasSentCountsOnceAndIsRefusedWithOtherWords() {
        var key = UUID.randomUUID();
        changePot.change(wish(500, "Nachtrag", key));

        assertThat(changePot.change(wish(500, "Nachtrag", key))).isEqualTo(ChangePot.Outcome.WAITS);
        assertThat(signPotRequest.waiting(fund)).hasSize(1);
        assertThatThrownBy(() -> changePot.change(wish(501, "Nachtrag", key)))
                .hasMessageContaining("budget.key-reused");
        signPotRequest.sign(new SignPotRequest.Command(fund, key, SECOND));
        assertThat(changePot.change(wish(500, "Nachtrag", key))).isEqualTo(ChangePot.Outcome.DONE);
        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1500));
    }

    @Test
    void aWishIsSignedOnlyInItsOwnFund() {
        var key = UUID.randomUUID();
        changePot.change(wish(500, "Nachtrag", key));

        assertThatThrownBy(() -> signPotRequest.sign(
                        new SignPotRequest.Command(new FundCode("bremen-stadtteilfonds"), key, SECOND)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aClosedYearGrantsNothingAndIsNotRefilled() {
        openPot.open(new OpenPot.Command(fund, PAST, Money.ofEuros(1000), "Beschluss", OFFICER));
        bookings.commit(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("commit"), OFFICER));
        bookings.order(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("order"), OFFICER));
        bookings.pay(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("pay"), OFFICER));
        closed(true);

        assertThat(pots.isClosed(fund, PAST)).isTrue();
        var other = new CaseNumber("POT-2020-0002");
        assertThatThrownBy(() -> bookings.commit(
                        new GrantBookings.Part(other, fund, PAST, Money.ofEuros(1), key("late"), OFFICER)))
                .hasMessageContaining("budget.year-closed");
        assertThatThrownBy(() -> changePot.change(
                        new ChangePot.Command(fund, PAST, Money.ofEuros(1), "Nachtrag", UUID.randomUUID(), OFFICER)))
                .hasMessageContaining("budget.year-closed");
        assertThat(returnLeftover.takeBack(new ReturnLeftover.Command(
                        CASE,
                        fund,
                        PAST,
                        Money.ofEuros(50),
                        true,
                        LocalDate.of(2020, 12, 30),
                        key("leftover"),
                        OFFICER)))
                .isEqualTo(ReturnLeftover.Destination.REVENUE);
        assertThat(pots.pot(fund, PAST))
                .extracting(Pot::paid, Pot::left)
                .containsExactly(Money.ofEuros(100), Money.ofEuros(900));
    }

    @Test
    void aGrantThatStandsAgainIsBoundToItsOwnPotAlsoAfterTheYearWasClosed() {
        openPot.open(new OpenPot.Command(fund, PAST, Money.ofEuros(1000), "Beschluss", OFFICER));
        bookings.commit(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("commit"), OFFICER));
        bookings.release(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("ended"), OFFICER));
        closed(true);

        bookings.bindAgain(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("again"), OFFICER));

        assertThat(pots.pot(fund, PAST))
                .extracting(Pot::committed, Pot::left)
                .containsExactly(Money.ofEuros(100), Money.ofEuros(900));
        assertThatThrownBy(() -> bookings.bindAgain(
                        new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(901), key("more"), OFFICER)))
                .hasMessageContaining("budget.exhausted");
    }

    @Test
    void noClosedYearOwesTheCashOfficeAnOrderBecauseAPaymentIsTakenBack() {
        openPot.open(new OpenPot.Command(fund, PAST, Money.ofEuros(1000), "Beschluss", OFFICER));
        bookings.commit(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("commit"), OFFICER));
        bookings.order(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("order"), OFFICER));
        bookings.pay(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("pay"), OFFICER));
        closed(true);

        assertThatThrownBy(() -> reverseMovement.reverse(key("pay"), "Falscher Lauf", SECOND))
                .hasMessageContaining("budget.year-closed");

        assertThat(pots.pot(fund, PAST))
                .extracting(Pot::ordered, Pot::paid)
                .containsExactly(Money.ZERO, Money.ofEuros(100));
        closed(false);
        reverseMovement.reverse(key("pay"), "Falscher Lauf", SECOND);
    }

    @Test
    void aYearIsClosedAfterItsEndOnceNothingIsOnItsWayAndByTwoPeople() {
        openPot.open(new OpenPot.Command(fund, PAST, Money.ofEuros(1000), "Beschluss", OFFICER));
        var future = new CloseFiscalYear.Command(fund, new FiscalYear(2099), true, "Jahresabschluss", OFFICER);
        assertThatThrownBy(() -> closeFiscalYear.ask(future)).hasMessageContaining("budget.no-pot");
        openPot.open(new OpenPot.Command(fund, future.year(), Money.ofEuros(1), "Beschluss", OFFICER));
        assertThatThrownBy(() -> closeFiscalYear.ask(future)).hasMessageContaining("budget.year-not-over");
        bookings.commit(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("commit"), OFFICER));
        bookings.order(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("order"), OFFICER));
        assertThatThrownBy(() -> closed(true)).hasMessageContaining("budget.year-has-orders");
        bookings.pay(new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(100), key("pay"), OFFICER));
        assertThatThrownBy(() -> closed(false)).hasMessageContaining("budget.year-open");

        var asked = new CloseFiscalYear.Command(fund, PAST, true, "Jahresabschluss", OFFICER);
        closeFiscalYear.ask(asked);
        assertThat(pots.isClosed(fund, PAST)).isFalse();
        closeFiscalYear.ask(asked);
        assertThatThrownBy(() -> closeFiscalYear.ask(
                        new CloseFiscalYear.Command(fund, PAST, true, "Jahresabschluss, zweiter Versuch", OFFICER)))
                .hasMessageContaining("budget.request-waits");
        assertThatThrownBy(() -> closeFiscalYear.ask(new CloseFiscalYear.Command(
                        fund, PAST, true, "Jahresabschluss", Actor.staff("another officer"))))
                .hasMessageContaining("budget.request-waits");
        signPotRequest.sign(new SignPotRequest.Command(fund, onlyWish(), SECOND));
        assertThat(pots.isClosed(fund, PAST)).isTrue();
        assertThatThrownBy(() -> closed(true)).hasMessageContaining("budget.year-closed");

        closed(false);
        bookings.commit(new GrantBookings.Part(
                new CaseNumber("POT-2020-0003"), fund, PAST, Money.ofEuros(1), key("again"), OFFICER));
    }

    @Test
    void nobodyChangesAPotThatIsBeingClosedNorClosesAYearThatSomebodyWantsToChange() {
        openPot.open(new OpenPot.Command(fund, PAST, Money.ofEuros(1000), "Beschluss", OFFICER));
        var close = new CloseFiscalYear.Command(fund, PAST, true, "Jahresabschluss", OFFICER);
        changePot.change(
                new ChangePot.Command(fund, PAST, Money.ofEuros(5000), "Beschluss", UUID.randomUUID(), OFFICER));
        assertThatThrownBy(() -> closeFiscalYear.ask(close)).hasMessageContaining("budget.year-has-wishes");

        signPotRequest.withdraw(new SignPotRequest.Command(fund, onlyWish(), OFFICER));
        closeFiscalYear.ask(close);

        var late = new ChangePot.Command(fund, PAST, Money.ofEuros(5000), "Beschluss", UUID.randomUUID(), OFFICER);
        assertThatThrownBy(() -> changePot.change(late)).hasMessageContaining("budget.closing-waits");
    }

    @Test
    void revenueBelongsToTheYearInWhichItComes() {
        var next = new FiscalYear(2026);
        openPot.open(new OpenPot.Command(fund, next, Money.ofEuros(1000), "Beschluss", OFFICER));
        payOut(100);

        returnLeftover.takeBack(leftover(true, LocalDate.of(2026, 1, 5)));

        assertThat(pots.revenue(fund, YEAR)).isEqualTo(Money.ZERO);
        assertThat(pots.revenue(fund, next)).isEqualTo(Money.ofEuros(50));
        assertThat(pots.pot(fund, next).left()).isEqualTo(Money.ofEuros(1000));
    }

    @Test
    void aMistakeIsTakenBackByTheReverseBookingAndCanBeDoneAnew() {
        payOut(100);
        assertThat(reverseMovement.nextKey(key("pay"))).isEqualTo(key("pay"));

        reverseMovement.reverse(key("pay"), "Falscher Lauf", SECOND);
        assertPot(0, 100, 0);
        assertThatThrownBy(() -> reverseMovement.reverse(key("pay"), "Noch einmal", SECOND))
                .isInstanceOf(IllegalStateException.class);
        var again = reverseMovement.nextKey(key("pay"));
        bookings.pay(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(100), again, OFFICER));
        assertPot(0, 0, 100);
        reverseMovement.reverse(key("pay"), "Wieder falsch", SECOND);
        assertPot(0, 100, 0);

        assertThat(again).isNotEqualTo(key("pay"));
        assertThat(pots.reconciliation(fund, YEAR).isBalanced()).isTrue();
        assertThat(pots.bookings(fund, YEAR))
                .filteredOn(booking -> booking.kind() == BookingKind.REVERSED)
                .extracting(Booking::reason)
                .containsExactly("Wieder falsch", "Falscher Lauf");
    }

    @Test
    void whatRefilledThePotAndWasGrantedSinceCannotBeTakenBackAgain() {
        payOut(1000);
        returnLeftover.takeBack(leftover(true, LocalDate.of(2025, 12, 30)));
        bookings.commit(new GrantBookings.Part(
                new CaseNumber("POT-2025-0004"), fund, YEAR, Money.ofEuros(50), key("other"), OFFICER));

        assertThatThrownBy(() -> reverseMovement.reverse(key("leftover"), "Irrtum", SECOND))
                .hasMessageContaining("budget.exhausted");
        assertThat(pots.returnedToPot(fund, YEAR)).isEqualTo(Money.ofEuros(50));
    }

    @Test
    void whatARecipientGetsBackIsThePotsAsFarAsItRefilledIt() {
        payOut(100);
        returnLeftover.takeBack(leftover(true, LocalDate.of(2025, 12, 30)));
        var refund = new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(70), key("refund"), OFFICER);

        assertThat(bookRefund.order(refund)).isEqualTo(Money.ofEuros(50));

        assertPot(0, 50, 50);
        assertThat(pots.refundsOrdered(fund, YEAR)).isEqualTo(Money.ofEuros(50));
        assertThat(bookRefund.order(refund.named(key("refund-2")))).isEqualTo(Money.ZERO);
        bookRefund.send(refund.of(Money.ofEuros(50)).named(key("refund-paid")));
        assertPot(0, 0, 100);
        assertThat(pots.refundsOrdered(fund, YEAR)).isEqualTo(Money.ZERO);
        assertThat(pots.returnedToPot(fund, YEAR)).isEqualTo(Money.ZERO);
        reverseMovement.reverse(key("refund-paid"), "Irrtum", SECOND);
        assertPot(0, 50, 50);
        reverseMovement.reverse(key("refund"), "Irrtum", SECOND);
        assertPot(50, 0, 50);
        assertThat(pots.owedBack(fund, YEAR))
                .as("owed, as before it was ordered")
                .isEqualTo(Money.ofEuros(50));
        bookRefund.hold(refund.of(Money.ZERO));
        assertPot(0, 0, 50);
        assertThat(pots.returnedToPot(fund, YEAR)).isEqualTo(Money.ofEuros(50));
        assertThat(pots.reconciliation(fund, YEAR).isBalanced()).isTrue();
    }

    @Test
    void whatIsOwedBackIsNobodyElsesAndNoPayments() {
        payOut(1000);
        returnLeftover.takeBack(leftover(true, LocalDate.of(2025, 12, 30)));
        var owed = new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(70), key("refund"), OFFICER);

        bookRefund.hold(owed);
        bookRefund.hold(owed);

        assertPot(50, 0, 950);
        assertThat(pots.owedBack(fund, YEAR)).isEqualTo(Money.ofEuros(50));
        assertThat(bookings.bound(CASE, fund, YEAR)).isEqualTo(Money.ZERO);
        var another = new GrantBookings.Part(
                new CaseNumber("POT-2025-0007"), fund, YEAR, Money.ofCents(1), key("other"), OFFICER);
        assertThatThrownBy(() -> bookings.commit(another)).hasMessageContaining("budget.exhausted");
        bookRefund.hold(owed.of(Money.ofEuros(30)));
        assertPot(30, 0, 950);
        bookings.commit(another.of(Money.ofEuros(20)));
        bookRefund.hold(owed);
        assertThat(pots.owedBack(fund, YEAR)).as("what is left").isEqualTo(Money.ofEuros(30));
        assertThat(bookRefund.order(owed.of(Money.ofEuros(30)))).isEqualTo(Money.ofEuros(30));
        assertPot(20, 30, 950);
        assertThat(pots.reconciliation(fund, YEAR).isBalanced()).isTrue();
    }

    @Test
    void whatARecipientGetsBackMustBeInThePot() {
        payOut(1000);
        returnLeftover.takeBack(leftover(true, LocalDate.of(2025, 12, 30)));
        bookings.commit(new GrantBookings.Part(
                new CaseNumber("POT-2025-0005"), fund, YEAR, Money.ofCents(1), key("other"), OFFICER));
        var refund = new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(50), key("refund"), OFFICER);

        assertThatThrownBy(() -> bookRefund.order(refund)).hasMessageContaining("budget.refund-exhausted");

        assertThat(bookRefund.order(refund.of(Money.ofCents(4_999)))).isEqualTo(Money.ofCents(4_999));
    }

    @Test
    void whatWasRevenueLowersTheRevenueOfTheYearInWhichItGoesOut() {
        var next = new FiscalYear(2026);
        openPot.open(new OpenPot.Command(fund, next, Money.ofEuros(1000), "Beschluss", OFFICER));
        payOut(100);
        returnLeftover.takeBack(leftover(false, LocalDate.of(2025, 12, 30)));
        var refund = new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(50), key("refund"), OFFICER);
        assertThat(bookRefund.order(refund)).isEqualTo(Money.ZERO);

        bookRefund.lowerRevenue(refund.named(key("refund-sent")), LocalDate.of(2026, 1, 5));
        bookRefund.lowerInterest(refund.named(key("refund-interest")).of(Money.ofCents(1)), LocalDate.of(2026, 1, 5));

        assertThat(pots.revenue(fund, YEAR)).isEqualTo(Money.ofEuros(50));
        assertThat(pots.revenue(fund, next)).isEqualTo(Money.ofCents(-5_001));
        assertThat(bookings.stillOut(CASE, fund, YEAR)).isEqualTo(Money.ofEuros(100));
        assertPot(0, 0, 100);
    }

    /** Ordered in December, sent in January: the pot that it had refilled pays. */
    @Test
    void whatIsOrderedInOneYearAndSentInTheNextIsPaidByTheFirst() {
        var next = new FiscalYear(2026);
        openPot.open(new OpenPot.Command(fund, next, Money.ofEuros(1000), "Beschluss", OFFICER));
        payOut(100);
        returnLeftover.takeBack(leftover(true, LocalDate.of(2025, 12, 30)));
        var refund = new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(50), key("refund"), OFFICER);
        bookRefund.order(refund);

        bookRefund.send(refund.named(key("refund-paid")));
        bookRefund.lowerRevenue(refund.of(Money.ZERO).named(key("refund-sent")), LocalDate.of(2026, 1, 5));

        assertPot(0, 0, 100);
        assertThat(pots.pot(fund, next).paid()).isEqualTo(Money.ZERO);
        assertThat(pots.revenue(fund, next)).isEqualTo(Money.ZERO);
    }

    @Test
    void aClosedYearsPotGivesNothingBack() {
        openPot.open(new OpenPot.Command(fund, PAST, Money.ofEuros(1000), "Beschluss", OFFICER));
        var part = new GrantBookings.Part(CASE, fund, PAST, Money.ofEuros(50), key("commit"), OFFICER);
        bookings.commit(part);
        bookings.order(part.named(key("order")));
        bookings.pay(part.named(key("pay")));
        returnLeftover.takeBack(new ReturnLeftover.Command(
                CASE,
                fund,
                PAST,
                Money.ofEuros(50),
                true,
                LocalDate.of(PAST.value(), 12, 30),
                key("leftover"),
                OFFICER));
        bookRefund.hold(part.named(key("held")));
        assertThat(pots.owedBack(fund, PAST)).isEqualTo(Money.ofEuros(50));
        closed(true);
        bookRefund.hold(part.named(key("held")));

        assertThat(pots.owedBack(fund, PAST)).as("a closed year keeps nothing").isEqualTo(Money.ZERO);
        assertThat(bookRefund.order(part.named(key("refund")))).isEqualTo(Money.ZERO);
    }

    private void changedByTwo(long euros, String reason) {
        var key = UUID.randomUUID();
        changePot.change(wish(euros, reason, key));
        signPotRequest.sign(new SignPotRequest.Command(fund, key, SECOND));
    }

    private ChangePot.Command wish(long euros, String reason, UUID key) {
        return new ChangePot.Command(fund, YEAR, Money.ofEuros(euros), reason, key, OFFICER);
    }

    private void closed(boolean close) {
        closeFiscalYear.ask(new CloseFiscalYear.Command(fund, PAST, close, "Jahresabschluss", OFFICER));
        signPotRequest.sign(new SignPotRequest.Command(fund, onlyWish(), SECOND));
    }

    private UUID onlyWish() {
        return signPotRequest.waiting(fund).get(0).id();
    }

    @Test
    void opensAPotOnce() {
        var again = openPot.open(new OpenPot.Command(fund, YEAR, Money.ofEuros(5), "Beschluss", OFFICER));

        assertThat(again).isFalse();
        assertThat(pots.pot(fund, YEAR).budget()).isEqualTo(Money.ofEuros(1000));
    }

    @Test
    void tellsWhatWasFreeAfterEachBooking() {
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("commit"), OFFICER));
        bookings.order(new GrantBookings.Part(CASE, fund, YEAR, Money.ofEuros(300), key("order"), OFFICER));

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
        bookings.commit(new GrantBookings.Part(CASE, fund, YEAR, sum, key("commit"), OFFICER));
        bookings.order(new GrantBookings.Part(CASE, fund, YEAR, sum, key("order"), OFFICER));
        bookings.pay(new GrantBookings.Part(CASE, fund, YEAR, sum, key("pay"), OFFICER));
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
